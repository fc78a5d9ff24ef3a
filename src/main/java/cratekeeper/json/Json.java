package cratekeeper.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import cratekeeper.music.Field;
import cratekeeper.music.FieldValue;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Track;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// The mappers. [#OURS] writes and reads our records; [#FOREIGN] reads what services send.
public final class Json {

    /// Deepest nesting read from anybody. Real replies stay below 20.
    private static final int MAX_DEPTH = 200;

    /// Unknown is absent; dates, keys and paths are plain text; enums are their words in the
    /// contract.
    public static final JsonMapper OURS =
            missingIsEmpty(JsonMapper.builder(factory()))
                    .addModule(words())
                    .addMixIn(Track.class, EmptyIsAbsent.class)
                    .changeDefaultPropertyInclusion(
                            old -> old.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    /// Skips what we do not read, takes a missing list for none and a single value for a list of
    /// one, leaves out nulls in lists, and reads words and numbers as [ForeignWords] says. Another
    /// shape than the one asked for fails with a [JacksonException].
    public static final JsonMapper FOREIGN =
            missingIsEmpty(JsonMapper.builder(factory()))
                    .withConfigOverride(
                            List.class,
                            o ->
                                    o.setNullHandling(
                                            JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.SKIP)))
                    .addHandler(new ForeignWords())
                    .addModule(
                            new SimpleModule("foreign words")
                                    .addDeserializer(String.class, new ForeignWords.Text()))
                    .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private Json() {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private interface EmptyIsAbsent {}

    private static JsonMapper.Builder missingIsEmpty(JsonMapper.Builder mapper) {
        var empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
        return mapper.withConfigOverride(List.class, o -> o.setNullHandling(empty))
                .withConfigOverride(Map.class, o -> o.setNullHandling(empty));
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                .build();
    }

    private static SimpleModule words() {
        var module = new SimpleModule("words");
        text(
                module,
                PartialDate.class,
                PartialDate::toString,
                s -> PartialDate.parse(s).orElse(null));
        text(module, MusicalKey.class, MusicalKey::toString, s -> MusicalKey.parse(s).orElse(null));
        text(module, Path.class, Path::toString, Path::of);
        text(module, Duration.class, Duration::toString, Duration::parse);
        module.addDeserializer(FieldValue.class, new FieldValueReader());
        module.addDeserializer(
                Field.class,
                new ValueDeserializer<Field>() {
                    @Override
                    public Field deserialize(JsonParser in, DeserializationContext context) {
                        String name = in.getValueAsString("");
                        return Field.named(name)
                                .orElseGet(() ->
                                        (Field)
                                                context.handleWeirdStringValue(
                                                        Field.class, name, "no field"));
                    }
                });
        return module;
    }

    private static <T> void text(
            SimpleModule module,
            Class<T> type,
            Function<T, String> write,
            Function<String, T> read) {
        module.addSerializer(
                type,
                new ValueSerializer<T>() {
                    @Override
                    public void serialize(
                            T value, JsonGenerator out, SerializationContext context) {
                        out.writeString(write.apply(value));
                    }
                });
        module.addDeserializer(
                type,
                new ValueDeserializer<T>() {
                    @Override
                    public T deserialize(JsonParser in, DeserializationContext context) {
                        return read.apply(in.getValueAsString(""));
                    }
                });
    }
}
