package org.besa.plans.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.plans.FrozenPlan;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourceLine;
import org.besa.plans.reading.source.SourceTable;
import org.besa.platform.i18n.LocalizedText;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No output drops a field. The fields are those of the records themselves: one that is added later has a value here at
/// once, and fails this test until every output carries it.
class EveryFieldTest {

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @MethodSource("org.besa.plans.files.RoundTripTest#formatsAndLanguages")
    void everyOutputCarriesEveryField(FormFile format, FormLanguage language) throws Exception {
        FrozenPlan plan = Written.reduced(everythingFilled(), language);

        Written written = Written.write(everythingFilled(), language, format, folder);

        assertEquals(plan, written.form().plan());
        String shown = text(written.document());
        for (String text : texts(plan)) {
            assertTrue(shown.contains(text), () -> text + " is missing");
        }
    }

    private static String text(SourceDocument document) {
        return document.blocks().stream()
                .map(block -> switch (block) {
                    case SourceLine line -> line.text();
                    case SourceTable table ->
                        table.rows().stream()
                                .flatMap(row -> row.cells().stream())
                                .map(cell -> cell.text())
                                .collect(Collectors.joining("\n"));
                })
                .collect(Collectors.joining("\n"));
    }

    private static List<String> texts(Object value) {
        List<String> texts = new ArrayList<>();
        Written.copy(value, LocalizedText.class, text -> {
            texts.addAll(text.byLanguage().values());
            return text;
        });
        Written.copy(value, String.class, text -> {
            texts.add(text);
            return text;
        });
        return texts;
    }

    private int next;

    /// A plan whose every field has a value of its own.
    private FrozenPlan everythingFilled() {
        next = 0;
        FrozenPlan plan = (FrozenPlan) value(FrozenPlan.class);
        SortedMap<String, Integer> withheld = new TreeMap<>();
        plan.content().groups().forEach(group -> withheld.put(group.code(), ++next));
        return new FrozenPlan(
                plan.format(),
                plan.plan(),
                plan.address(),
                plan.kind(),
                plan.vocabulary(),
                plan.institution(),
                plan.version(),
                plan.reason(),
                plan.act(),
                plan.approvedAt(),
                plan.previous(),
                plan.institutions(),
                plan.units(),
                withheld,
                plan.content());
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType several) {
            return collection(several);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isEnum()) {
            Object[] values = wanted.getEnumConstants();
            return values[++next % values.length];
        }
        if (wanted == LocalizedText.class) {
            return LocalizedText.of("shqip " + ++next + " ë", "English " + next + " text");
        }
        return wanted.isRecord() ? record(wanted) : scalar(wanted);
    }

    private Object collection(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == List.class) {
            return List.of(value(arguments[0]), value(arguments[0]));
        }
        assertTrue(Map.class.isAssignableFrom((Class<?>) type.getRawType()), type::toString);
        TreeMap<Object, Object> filled = new TreeMap<>();
        filled.put(value(arguments[0]), value(arguments[1]));
        filled.put(value(arguments[0]), value(arguments[1]));
        return filled;
    }

    private Object record(Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = value(components[i].getGenericType());
            }
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a record without its constructor", e);
        }
    }

    private Object scalar(Class<?> type) {
        next++;
        return switch (type.getSimpleName()) {
            case "String" -> "word-" + next;
            case "UUID" -> new UUID(7, next);
            case "LocalDate" -> LocalDate.of(2026, 1, 1).plusDays(next);
            case "Instant" -> Instant.parse("2026-01-01T00:00:00Z").plusSeconds(next);
            case "int", "Integer" -> next;
            case "boolean" -> true;
            case "double" -> 0.5;
            case "BigDecimal" -> new BigDecimal(next + ".25");
            default -> throw new IllegalArgumentException("a field of a new type: give it a value here: " + type);
        };
    }
}
