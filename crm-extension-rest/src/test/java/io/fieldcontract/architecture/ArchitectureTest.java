package io.fieldcontract.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import io.fieldcontract.platform.UseCase;
import io.fieldcontract.security.KeycloakMechanism;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The product keeps each rule, and each rule is one that can be broken. */
class ArchitectureTest {

  private static final String ROOT = "io.fieldcontract";
  private static final String BROKEN = ArchitectureTest.class.getPackageName() + ".broken.";

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .importLocations(List.of(locationOf(UseCase.class), locationOf(KeycloakMechanism.class)));

  @ParameterizedTest
  @EnumSource
  void isKeptByTheProduct(ArchitectureRule rule) {
    rule.below(ROOT).check(PRODUCT);
  }

  /** Each rule has a package of its own name in which every class Wrong… breaks it. */
  @ParameterizedTest
  @EnumSource
  void isReportedWhenBroken(ArchitectureRule rule) {
    String root = BROKEN + rule.name().toLowerCase(Locale.ROOT).replace("_", "");
    JavaClasses broken = new ClassFileImporter().importPackages(root);
    List<String> violations = rule.below(root).evaluate(broken).getFailureReport().getDetails();

    List<JavaClass> wrong =
        broken.stream().filter(type -> type.getSimpleName().startsWith("Wrong")).toList();
    assertThat(wrong).isNotEmpty();
    assertThat(wrong).allSatisfy(type -> assertThat(violations).anyMatch(naming(type)));
    assertThat(right(broken)).allSatisfy(type -> assertThat(violations).noneMatch(naming(type)));
  }

  @Test
  void exceptionsAreOfMethodsAndClassesThatExist() {
    Stream<String> methods =
        PRODUCT.stream()
            .flatMap(type -> type.getMethods().stream())
            .map(method -> method.getOwner().getSimpleName() + "." + method.getName());
    Stream<String> classes = PRODUCT.stream().map(JavaClass::getSimpleName);

    assertThat(Stream.concat(methods, classes).toList())
        .containsAll(Allowed.FOR_ANYONE.keySet())
        .containsAll(Allowed.WITHOUT_SCOPE.keySet())
        .containsAll(Allowed.UNVERSIONED.keySet());
  }

  private static Stream<JavaClass> right(JavaClasses classes) {
    return classes.stream().filter(type -> type.getSimpleName().startsWith("Right"));
  }

  private static Predicate<String> naming(JavaClass type) {
    Pattern name = Pattern.compile("<" + Pattern.quote(type.getName()) + "[.>$]");
    return name.asPredicate();
  }

  private static Location locationOf(Class<?> type) {
    return Location.of(type.getProtectionDomain().getCodeSource().getLocation());
  }
}
