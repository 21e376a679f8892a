package io.fieldcontract.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;

/** A body that is no JSON of the form asked for; the field is named where it is known. */
@Provider
@ApplicationScoped
public class MalformedBodyMapper implements ExceptionMapper<JsonProcessingException> {

  @Inject private Problems problems;

  @Override
  public Response toResponse(JsonProcessingException malformed) {
    String field = malformed instanceof JsonMappingException mapping ? field(mapping) : "";
    return problems.of(
        field.isEmpty()
            ? new Problem(ProblemType.MALFORMED_BODY)
            : new Problem(ProblemType.MALFORMED_BODY, field));
  }

  private static String field(JsonMappingException mapping) {
    return mapping.getPath().stream()
        .map(JsonMappingException.Reference::getFieldName)
        .filter(name -> name != null)
        .collect(Collectors.joining("."));
  }
}
