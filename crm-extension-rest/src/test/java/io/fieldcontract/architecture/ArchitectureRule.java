package io.fieldcontract.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.fieldcontract.architecture.Conditions.haveAFieldAnnotatedWith;
import static io.fieldcontract.architecture.Conditions.involveNoTypeThat;
import static io.fieldcontract.architecture.Conditions.nameTheirRoles;
import static io.fieldcontract.architecture.Conditions.takeAParameterOfType;
import static io.fieldcontract.architecture.Predicates.ENTITY;
import static io.fieldcontract.architecture.Predicates.ENTITY_MANAGER_OR_SQL;
import static io.fieldcontract.architecture.Predicates.HTTP_METHOD;
import static io.fieldcontract.architecture.Predicates.MACHINE_TIME;
import static io.fieldcontract.architecture.Predicates.NEW_SCOPE;
import static io.fieldcontract.architecture.Predicates.READING_METHOD;
import static io.fieldcontract.architecture.Predicates.REPOSITORY_OR_QUERIES;
import static io.fieldcontract.architecture.Predicates.SCOPE;
import static io.fieldcontract.architecture.Predicates.TIME_WITHOUT_ZONE;
import static io.fieldcontract.architecture.Predicates.TOP_LEVEL;
import static io.fieldcontract.architecture.Predicates.TRANSACTION_API;
import static io.fieldcontract.architecture.Predicates.USE_CASE;
import static io.fieldcontract.architecture.Predicates.named;

import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/**
 * The rules of the architecture that compiled classes can show, for the packages below a root. A
 * rule that selects no class fails by itself.
 */
enum ArchitectureRule {
  CALENDAR_AND_SLA(
      root ->
          classes()
              .that(resideInAnyPackage(root + ".calendar..", root + ".sla..", root + ".measure.."))
              .and(not(resideInAPackage("..rest..")))
              .should()
              .onlyDependOnClassesThat(
                  resideInAnyPackage(
                      "java..",
                      "jakarta.persistence..",
                      root + ".calendar..",
                      root + ".sla..",
                      root + ".measure.."))
              .because("calendars, clocks and numbers are arithmetic that anybody can test")),

  CYCLES(
      root ->
          slices()
              .matching(root + ".(*)..")
              .that(describe("are not the platform", s -> !s.getNamePart(1).equals("platform")))
              .should()
              .beFreeOfCycles()),

  /** The root package itself wires everything together, so it alone may know the dashboard. */
  DASHBOARD(
      root ->
          noClasses()
              .that(not(resideInAnyPackage(root + ".dashboard..", root)))
              .should()
              .dependOnClassesThat(resideInAPackage(root + ".dashboard.."))),

  PLATFORM(
      root ->
          noClasses()
              .that(resideInAPackage(root + ".platform.."))
              .should()
              .dependOnClassesThat(
                  resideInAPackage(root + "..").and(not(resideInAPackage(root + ".platform.."))))
              .because("features stand on the platform")),

  SQL(
      root ->
          noClasses()
              .that(not(REPOSITORY_OR_QUERIES))
              // the wrapper that repositories use
              .and(not(resideInAPackage(root + ".platform.sql")))
              // Liquibase runs before there is anything to inject
              .and(not(resideInAPackage(root + ".platform.schema")))
              .should()
              .dependOnClassesThat(ENTITY_MANAGER_OR_SQL)),

  TRANSACTIONS(
      root ->
          noClasses()
              .that(not(USE_CASE))
              .and(not(named(Predicates.USE_CASE_STEREOTYPE)))
              // notes what the running transaction changed, and begins or ends none
              .and(not(named(root + ".platform.audit.ChangesOfTransaction")))
              .should()
              .dependOnClassesThat(TRANSACTION_API)),

  ROLES(root -> methods().that(HTTP_METHOD).should(nameTheirRoles(Allowed.FOR_ANYONE))),

  RESOURCES(
      root ->
          methods()
              .that(HTTP_METHOD)
              .should()
              .beDeclaredInClassesThat(resideInAPackage(root + ".*.rest"))
              .andShould()
              .beDeclaredInClassesThat()
              .haveSimpleNameEndingWith("Resource")),

  SIGNATURES(root -> methods().that(HTTP_METHOD).should(involveNoTypeThat(ENTITY))),

  SCOPED_READS(
      root ->
          methods()
              .that()
              .areDeclaredInClassesThat(REPOSITORY_OR_QUERIES.and(TOP_LEVEL))
              .and(READING_METHOD)
              .should(takeAParameterOfType(SCOPE, Allowed.WITHOUT_SCOPE))),

  SCOPE_MAKERS(
      root ->
          noClasses()
              // from the token and the assignments, once a request
              .that(not(named(root + ".user.Users")))
              .and()
              .haveSimpleNameNotEndingWith("Job")
              .should()
              .accessTargetWhere(NEW_SCOPE)
              .because("a scope made anywhere else shows what nobody was given")),

  CLOCK(
      root ->
          noClasses()
              .that(not(resideInAPackage(root + ".platform.time")))
              .should()
              .accessTargetWhere(MACHINE_TIME)
              .because("the injected java.time.Clock is the only clock")),

  ZONES(
      root ->
          fields()
              .that()
              .areDeclaredInClassesThat(ENTITY)
              .should()
              .notHaveRawType(TIME_WITHOUT_ZONE)),

  SETTERS(
      root ->
          methods()
              .that()
              .areDeclaredInClassesThat(ENTITY)
              .and()
              .arePublic()
              .should()
              .haveNameNotMatching("set[A-Z].*")
              .because("an aggregate guards itself")),

  VERSIONS(
      root ->
          classes()
              .that(ENTITY)
              .should(haveAFieldAnnotatedWith("jakarta.persistence.Version", Allowed.UNVERSIONED))),

  PORTABILITY(
      root ->
          noClasses()
              // the persistence provider's two hooks: migrate before it validates, find
              // transactions
              .that(not(resideInAPackage(root + ".platform.schema")))
              // Hibernate lends SQL the transaction's connection
              .and(not(named(root + ".platform.sql.Sql")))
              .should()
              .dependOnClassesThat(
                  resideInAnyPackage(
                      "org.hibernate..",
                      "org.jboss..",
                      "org.wildfly..",
                      "org.glassfish..",
                      "fish.payara..",
                      "com.ibm..",
                      "io.openliberty.."))
              .because("the WAR runs on any Jakarta EE 10 server"));

  private final Function<String, ArchRule> rule;

  ArchitectureRule(Function<String, ArchRule> rule) {
    this.rule = rule;
  }

  /** The rule for the packages below the root. */
  ArchRule below(String root) {
    return rule.apply(root);
  }
}
