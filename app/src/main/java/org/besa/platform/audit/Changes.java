package org.besa.platform.audit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What was changed of a record, field by field.
///
/// @param fields by name, a part of a field by `field.part` ("name.sq"), a row by its code or number
///     ("groups[A].title.sq"); values as JSON has them
public record Changes(SequencedMap<String, Change> fields) {

    public static final Changes NONE = new Changes(new LinkedHashMap<>());

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What counts writings of the row rather than being said by it.
    private static final Set<String> TECHNICAL = Set.of("id", "version");

    private static final List<String> NAMES = List.of("code", "key");
    private static final int MOST_FIELDS = 200;

    /// The name under which it is kept how many more fields were changed.
    public static final String MORE = "…";

    /// A field before and after; null when it had or has no value.
    public record Change(@Nullable Object before, @Nullable Object after) {}

    /// Compares two states of a record, component by component; parts of texts in several languages each by itself.
    ///
    /// @param before null for a record that is new
    /// @param after null for one that is gone
    public static Changes between(@Nullable Object before, @Nullable Object after) {
        Map<String, @Nullable Object> old = flat(before);
        Map<String, @Nullable Object> now = flat(after);
        SequencedMap<String, Change> changes = new LinkedHashMap<>();
        Set<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            if (!Objects.equals(old.get(name), now.get(name))) {
                changes.put(name, new Change(old.get(name), now.get(name)));
            }
        }
        return new Changes(changes);
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /// As it is kept: name to old and new value. Of a plan that was written anew as a whole not every field.
    Map<String, List<@Nullable Object>> kept() {
        Map<String, List<@Nullable Object>> kept = new LinkedHashMap<>();
        fields.entrySet().stream()
                .limit(MOST_FIELDS)
                .forEach(field -> kept.put(
                        field.getKey(),
                        Arrays.asList(
                                field.getValue().before(), field.getValue().after())));
        if (fields.size() > MOST_FIELDS) {
            kept.put(MORE, Arrays.asList(null, fields.size() - MOST_FIELDS));
        }
        return kept;
    }

    private static Map<String, @Nullable Object> flat(@Nullable Object record) {
        Map<String, @Nullable Object> flat = new LinkedHashMap<>();
        if (record != null) {
            JSON.<JsonNode>valueToTree(record).properties().forEach(field -> {
                if (!TECHNICAL.contains(field.getKey())) {
                    put(flat, field.getKey(), field.getValue());
                }
            });
        }
        return flat;
    }

    private static void put(Map<String, @Nullable Object> flat, String path, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(field -> put(flat, path + "." + field.getKey(), field.getValue()));
        } else if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
            for (int i = 0; i < value.size(); i++) {
                put(flat, path + "[" + name(value.get(i), i) + "]", value.get(i));
            }
        } else if (!value.isNull() && !(value.isArray() && value.isEmpty())) {
            flat.put(path, JSON.convertValue(value, Object.class));
        }
    }

    /// Rows are known by their codes where they have any, so that one that was put in does not shift all others.
    private static String name(JsonNode row, int index) {
        for (String key : NAMES) {
            if (row.get(key) != null && row.get(key).isString()) {
                return row.get(key).stringValue();
            }
        }
        return String.valueOf(index + 1);
    }
}
