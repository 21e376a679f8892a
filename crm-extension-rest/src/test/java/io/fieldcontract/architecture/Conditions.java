package io.fieldcontract.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the rules ask for. */
final class Conditions {

  private Conditions() {}

  static ArchCondition<JavaMethod> nameTheirRoles(Map<String, String> exceptAllowed) {
    return condition(
        "name their roles",
        method -> hasRoles(method) || exceptAllowed.containsKey(shortName(method)));
  }

  static ArchCondition<JavaMethod> takeAParameterOfType(
      String type, Map<String, String> exceptAllowed) {
    return condition(
        "take a parameter of type " + type,
        method ->
            method.getRawParameterTypes().stream().anyMatch(t -> t.getName().equals(type))
                || exceptAllowed.containsKey(shortName(method)));
  }

  static ArchCondition<JavaMethod> involveNoTypeThat(DescribedPredicate<JavaClass> forbidden) {
    return condition(
        "involve no types that " + forbidden.getDescription(),
        method ->
            Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                .map(JavaType::getAllInvolvedRawTypes)
                .flatMap(Set::stream)
                .noneMatch(forbidden));
  }

  static ArchCondition<JavaClass> haveAFieldAnnotatedWith(
      String annotation, Map<String, String> exceptAllowed) {
    return condition(
        "have a field annotated with " + annotation,
        type ->
            type.getAllFields().stream().anyMatch(field -> field.isAnnotatedWith(annotation))
                || exceptAllowed.containsKey(type.getSimpleName()));
  }

  private static boolean hasRoles(JavaMethod method) {
    String roles = "jakarta.annotation.security.RolesAllowed";
    boolean opened = method.isAnnotatedWith("jakarta.annotation.security.PermitAll");
    return method.isAnnotatedWith(roles) || (method.getOwner().isAnnotatedWith(roles) && !opened);
  }

  private static String shortName(JavaMethod method) {
    return method.getOwner().getSimpleName() + "." + method.getName();
  }

  private static <T extends HasDescription> ArchCondition<T> condition(
      String description, Predicate<T> holds) {
    return new ArchCondition<>(description) {
      @Override
      public void check(T item, ConditionEvents events) {
        String message = "%s should %s".formatted(item.getDescription(), description);
        events.add(new SimpleConditionEvent(item, holds.test(item), message));
      }
    };
  }
}
