package io.fieldcontract.platform.rest;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads keys, dates and texts of the address: a path that names no key is not found, a bad query
 * parameter is named.
 */
@Provider
public class Parameters implements ParamConverterProvider {

  private static final int LAST_YEAR = 9999;

  @Override
  @SuppressWarnings("unchecked") // the converter is of the raw type, which is checked
  public <T> ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    if (rawType == UUID.class) {
      return (ParamConverter<T>) new Converter<>(UUID::fromString, annotations);
    }
    if (rawType == LocalDate.class) {
      return (ParamConverter<T>) new Converter<>(Parameters::date, annotations);
    }
    if (rawType == String.class) {
      return (ParamConverter<T>) new Converter<>(Parameters::storable, annotations);
    }
    return rawType.isEnum() ? new Converter<>(name -> constant(rawType, name), annotations) : null;
  }

  /** Whether a date is one of RFC 3339, whose years have four digits. */
  static boolean hasFourDigits(LocalDate date) {
    return date.getYear() >= 0 && date.getYear() <= LAST_YEAR;
  }

  private static LocalDate date(String text) {
    LocalDate date = LocalDate.parse(text);
    if (!hasFourDigits(date)) {
      throw new IllegalArgumentException();
    }
    return date;
  }

  private static String storable(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException();
    }
    return text;
  }

  private static <T> T constant(Class<T> type, String name) {
    for (T constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException();
  }

  private record Converter<T>(Function<String, T> read, Annotation[] annotations)
      implements ParamConverter<T> {

    @Override
    public T fromString(String text) {
      try {
        return text == null ? null : read.apply(text);
      } catch (IllegalArgumentException | DateTimeParseException e) {
        // RESTEasy lets only its own kind through.
        throw new WebApplicationException(problem(), 400);
      }
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }

    private Problem problem() {
      for (Annotation annotation : annotations) {
        if (annotation instanceof PathParam) {
          return new Problem(ProblemType.NOT_FOUND);
        }
        if (annotation instanceof QueryParam query) {
          return new Problem(ProblemType.INVALID_INPUT, query.value());
        }
      }
      return new Problem(ProblemType.INVALID_INPUT);
    }
  }
}
