package io.fieldcontract.platform.rest;

import io.fieldcontract.platform.problem.ProblemType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The body of this method may be larger than a form. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LargeBody {

  /** The most, in bytes. */
  int most();

  /** What a larger one is refused with. */
  ProblemType otherwise();
}
