package io.fieldcontract.platform;

import io.fieldcontract.platform.audit.Audited;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class of the field's activities, one method each: runs in one transaction, rolled back by any
 * exception, and refuses to commit a change that left no audit entry.
 */
@Stereotype
@ApplicationScoped
@Transactional
@Audited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCase {}
