package io.fieldcontract.platform.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * JSON as the OpenAPI document has it: ISO dates, what is null left out, and nothing taken that is
 * not in the document.
 */
@Provider
public class JsonConfiguration implements ContextResolver<ObjectMapper> {

  private static final String YEARS = "has a year of other than four digits";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(
              new SimpleModule()
                  .addDeserializer(String.class, new StorableText())
                  .addDeserializer(LocalDate.class, new StorableDate())
                  .addDeserializer(Instant.class, new StorableInstant()))
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** The mapper of all requests and responses; not to be configured further. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  @Override
  public ObjectMapper getContext(Class<?> type) {
    return MAPPER;
  }

  /** Refuses the character zero, which PostgreSQL has no place for. */
  private static final class StorableText extends StringDeserializer {
    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = super.deserialize(parser, context);
      if (text != null && text.indexOf('\0') >= 0) {
        return (String) context.handleWeirdStringValue(String.class, text, "has the character 0");
      }
      return text;
    }
  }

  /** Refuses what RFC 3339 has no digits for, and PostgreSQL partly no place. */
  private static final class StorableDate extends StdScalarDeserializer<LocalDate> {
    private StorableDate() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      LocalDate date = LocalDateDeserializer.INSTANCE.deserialize(parser, context);
      return date == null || Parameters.hasFourDigits(date)
          ? date
          : (LocalDate) context.handleWeirdStringValue(LocalDate.class, date.toString(), YEARS);
    }
  }

  private static final class StorableInstant extends StdScalarDeserializer<Instant> {
    private StorableInstant() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      Instant at = InstantDeserializer.INSTANT.deserialize(parser, context);
      return at == null || Parameters.hasFourDigits(LocalDate.ofInstant(at, ZoneOffset.UTC))
          ? at
          : (Instant) context.handleWeirdStringValue(Instant.class, at.toString(), YEARS);
    }
  }
}
