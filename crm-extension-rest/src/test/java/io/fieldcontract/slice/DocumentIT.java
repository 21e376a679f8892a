package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldcontract.CrmApplication;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The OpenAPI document and the WAR say what there is, no more and no less. */
class DocumentIT extends Slice {

  @Test
  void theDocumentHasEachMethodOfTheResourcesAndNoOther() throws Exception {
    byte[] served = api.get("openapi.yaml").send().raw().body();
    OpenAPI document =
        new OpenAPIV3Parser().readContents(new String(served, StandardCharsets.UTF_8)).getOpenAPI();
    Set<String> documented = new TreeSet<>();
    document
        .getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap().keySet().forEach(verb -> documented.add(verb + path)));
    Set<String> offered = new TreeSet<>();
    CrmApplication.RESOURCES.forEach(resource -> operations(resource).forEach(offered::add));
    assertThat(documented).isEqualTo(offered);
  }

  private static Stream<String> operations(Class<?> resource) {
    String root = resource.getAnnotation(Path.class).value();
    return Arrays.stream(resource.getMethods())
        .flatMap(method -> verb(method).map(verb -> verb + "/" + root + path(method)));
  }

  private static Stream<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
        .map(type -> type.getAnnotation(HttpMethod.class).value());
  }

  private static String path(Method method) {
    Path path = method.getAnnotation(Path.class);
    return path == null ? "" : "/" + path.value();
  }
}
