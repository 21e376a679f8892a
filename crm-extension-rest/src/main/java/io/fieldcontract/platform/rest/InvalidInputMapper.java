package io.fieldcontract.platform.rest;

import io.fieldcontract.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Input that breaks a rule of its form, each field in words. */
@Provider
@ApplicationScoped
public class InvalidInputMapper implements ExceptionMapper<ConstraintViolationException> {

  @Inject private Problems problems;

  @Inject private ValidatorFactory validation;

  @Override
  public Response toResponse(ConstraintViolationException invalid) {
    List<Problems.FieldError> errors =
        invalid.getConstraintViolations().stream()
            .map(violation -> new Problems.FieldError(field(violation), words(violation)))
            .sorted(Comparator.comparing(Problems.FieldError::field))
            .toList();
    return problems.of(ProblemType.INVALID_INPUT, errors);
  }

  // The path starts with the method and the parameter, which the caller knows nothing of.
  private static String field(ConstraintViolation<?> violation) {
    List<Path.Node> nodes =
        StreamSupport.stream(violation.getPropertyPath().spliterator(), false).toList();
    List<Path.Node> own =
        nodes.size() > 2 ? nodes.subList(2, nodes.size()) : nodes.subList(1, nodes.size());
    return own.stream()
        .map(Path.Node::getName)
        .filter(name -> name != null)
        .collect(Collectors.joining("."));
  }

  private String words(ConstraintViolation<?> violation) {
    MessageInterpolator words = validation.getMessageInterpolator();
    return words.interpolate(
        violation.getMessageTemplate(), new Told(violation), problems.locale());
  }

  private record Told(ConstraintViolation<?> violation) implements MessageInterpolator.Context {
    @Override
    public ConstraintDescriptor<?> getConstraintDescriptor() {
      return violation.getConstraintDescriptor();
    }

    @Override
    public Object getValidatedValue() {
      return violation.getInvalidValue();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
      throw new jakarta.validation.ValidationException("Not a " + type);
    }
  }
}
