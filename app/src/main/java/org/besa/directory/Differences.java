package org.besa.directory;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// What an act did to a record, field by field, as the trail keeps it: the old value and the new one.
public final class Differences {

    private static final Set<String> SAY_NOTHING = Set.of("id", "version");

    private Differences() {}

    /// The fields in which two states of a record differ, each with both values.
    ///
    /// @param before null for a record that is new: every field with a value is told
    /// @param after null for a record that is removed
    public static <R extends Record> Map<String, Object> between(@Nullable R before, @Nullable R after) {
        R some = Objects.requireNonNull(before == null ? after : before);
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : some.getClass().getRecordComponents()) {
            String old = told(component, before);
            String now = told(component, after);
            if (!SAY_NOTHING.contains(component.getName()) && !old.equals(now)) {
                fields.put(component.getName(), Map.of("old", old, "new", now));
            }
        }
        return fields;
    }

    /// The same with what was asked for beside them.
    public static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private static String told(RecordComponent component, @Nullable Record record) {
        Object value = record == null ? null : value(component, record);
        return switch (value) {
            case null -> "";
            case LocalizedText text -> text.isEmpty() ? "" : text.byLanguage().toString();
            case List<?> list -> list.isEmpty() ? "" : list.toString();
            default -> value.toString();
        };
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true); // of a record that only its package sees
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new UndeclaredThrowableException(e);
        }
    }
}
