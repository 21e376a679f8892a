package io.fieldcontract.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.time.Clock;
import java.util.Set;

/** What the rules speak of. */
final class Predicates {

  static final String USE_CASE_STEREOTYPE = "io.fieldcontract.platform.UseCase";
  static final String SCOPE = "io.fieldcontract.platform.scope.Scope";

  private static final String REPOSITORY_STEREOTYPE = "io.fieldcontract.platform.Repository";

  static final DescribedPredicate<JavaClass> REPOSITORY_OR_QUERIES =
      describe(
          "are a @Repository or *Queries",
          type ->
              outermost(type).isAnnotatedWith(REPOSITORY_STEREOTYPE)
                  || outermost(type).getSimpleName().endsWith("Queries"));

  static final DescribedPredicate<JavaClass> TOP_LEVEL =
      describe("are in no other class", JavaClass::isTopLevelClass);

  static final DescribedPredicate<JavaClass> USE_CASE =
      describe("are a @UseCase", type -> outermost(type).isAnnotatedWith(USE_CASE_STEREOTYPE));

  static final DescribedPredicate<JavaClass> ENTITY =
      describe(
          "are entities",
          type ->
              type.isAnnotatedWith("jakarta.persistence.Entity")
                  || type.isAnnotatedWith("jakarta.persistence.MappedSuperclass"));

  static final DescribedPredicate<JavaClass> ENTITY_MANAGER_OR_SQL =
      describe(
          "are the EntityManager or SQL",
          type ->
              type.getName()
                      .matches("jakarta\\.persistence\\.(EntityManager.*|.*Query|criteria\\..*)")
                  || (type.getName().matches("javax?\\.sql\\..*")
                      && !type.isAssignableTo(Exception.class)));

  static final DescribedPredicate<JavaClass> TRANSACTION_API =
      describe(
          "begin or end transactions",
          type ->
              type.getPackageName().equals("jakarta.transaction")
                  || type.getName().startsWith("jakarta.ejb.Transaction")
                  || type.getName().equals("jakarta.persistence.EntityTransaction"));

  static final DescribedPredicate<JavaClass> TIME_WITHOUT_ZONE =
      describe(
          "tell a time without its zone",
          type ->
              Set.of(
                      "java.time.LocalDateTime",
                      "java.util.Date",
                      "java.util.Calendar",
                      "java.sql.Timestamp")
                  .contains(type.getName()));

  static final DescribedPredicate<JavaMethod> HTTP_METHOD =
      describe(
          "answer HTTP requests", method -> method.isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod"));

  static final DescribedPredicate<JavaMethod> READING_METHOD =
      describe(
          "others call to read",
          method ->
              !method.getModifiers().contains(JavaModifier.PRIVATE)
                  && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                  && !method.getRawReturnType().isEquivalentTo(void.class));

  static final DescribedPredicate<JavaAccess<?>> NEW_SCOPE =
      describe(
          "it makes a Scope",
          access ->
              access.getTarget().getName().equals("<init>")
                  && access.getTargetOwner().getName().equals(SCOPE));

  static final DescribedPredicate<JavaAccess<?>> MACHINE_TIME =
      describe("it asks the machine for the time", Predicates::asksTheMachine);

  private static final Set<String> MACHINE_CLOCKS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.util.Calendar.getInstance",
          "java.util.Date.<init>",
          "java.util.GregorianCalendar.<init>");

  private Predicates() {}

  static DescribedPredicate<JavaClass> named(String name) {
    return describe("are " + name, type -> outermost(type).getName().equals(name));
  }

  private static boolean asksTheMachine(JavaAccess<?> access) {
    if (!(access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target)) {
      return false;
    }
    String name = target.getOwner().getName() + "." + target.getName();
    boolean given = !target.getRawParameterTypes().isEmpty();
    boolean byClock =
        target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    return (name.matches("java\\.time\\..*\\.now") && !byClock)
        || name.matches("java\\.time\\.(Clock|InstantSource)\\.(system|tick[A-Z]).*")
        || (MACHINE_CLOCKS.contains(name) && !given);
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Predicates::outermost).orElse(type);
  }
}
