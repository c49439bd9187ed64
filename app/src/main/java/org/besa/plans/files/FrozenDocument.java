package org.besa.plans.files;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.besa.plans.FrozenPlan;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.SourcePlace;
import org.besa.platform.record.CanonicalJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads the JSON document that a version is frozen as, and tells what it lacks when somebody changed it.
final class FrozenDocument {

    private static final String FAMILY = FrozenPlan.FORMAT.substring(0, FrozenPlan.FORMAT.indexOf('/') + 1);
    private static final Pattern NAMED = Pattern.compile("\"format\"\\s*:\\s*\"" + Pattern.quote(FAMILY));
    private static final int LOOK_AT = 64;

    /// More digits than any amount of money or measurement has.
    private static final int MOST_DIGITS = 30;

    private FrozenDocument() {}

    /// What the document says; empty when the file is none.
    ///
    /// @throws FormFault when it is one and was changed so that it cannot be understood
    static Optional<FrozenPlan> read(Path file, ReadingLimits limits) throws FormFault, IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > limits.fileBytes() || !beginsAsObject(file)) {
            return Optional.empty();
        }
        String text = Files.readString(file, StandardCharsets.UTF_8);
        String format = format(text);
        if (format == null || !format.startsWith(FAMILY)) {
            return Optional.empty();
        }
        if (!format.equals(FrozenPlan.FORMAT)) {
            throw new FormFault(null, "json-format", format, FrozenPlan.FORMAT);
        }
        try {
            FrozenPlan plan = CanonicalJson.read(text, FrozenPlan.class);
            requireWhole("", plan);
            return Optional.of(plan);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new FormFault(SourcePlace.line(line), "json", e.getOriginalMessage());
        }
    }

    private static boolean beginsAsObject(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LOOK_AT), StandardCharsets.UTF_8)
                    .stripLeading()
                    .startsWith("{");
        }
    }

    /// The format that the outermost object names; null when it names none. Where the text is broken before it, its
    /// words tell whose it is.
    private static @Nullable String format(String text) {
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean isFormat = json.currentName().equals("format");
                json.nextToken();
                if (isFormat) {
                    return json.getString();
                }
                json.skipChildren();
            }
            return null;
        } catch (JacksonException e) {
            return NAMED.matcher(text).find() ? FrozenPlan.FORMAT : null;
        }
    }

    /// Refuses nothing where something must stand, and values that cannot be kept.
    private static void requireWhole(String path, @Nullable Object value) throws FormFault {
        switch (value) {
            case null -> throw new FormFault(null, "json-nothing", path);
            case String text -> require(text.indexOf('\0') < 0, "json-character", path);
            case BigDecimal number ->
                require(
                        Math.abs((long) number.precision() - number.scale()) <= MOST_DIGITS
                                && number.scale() <= MOST_DIGITS,
                        "json-large",
                        path);
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    requireWhole(path + "[" + i + "]", list.get(i));
                }
            }
            case Map<?, ?> map -> {
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    requireWhole(path + "." + entry.getKey(), entry.getValue());
                }
            }
            case Record written -> {
                for (RecordComponent component : written.getClass().getRecordComponents()) {
                    Object part = part(written, component);
                    if (part != null || !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        requireWhole(path.isEmpty() ? component.getName() : path + "." + component.getName(), part);
                    }
                }
            }
            default -> {}
        }
    }

    private static @Nullable Object part(Record written, RecordComponent component) {
        try {
            return component.getAccessor().invoke(written);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a record of a plan cannot be looked into: " + component, e);
        }
    }

    private static void require(boolean holds, String key, String path) throws FormFault {
        if (!holds) {
            throw new FormFault(null, key, path);
        }
    }
}
