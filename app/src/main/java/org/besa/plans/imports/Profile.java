package org.besa.plans.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.besa.plans.reading.Field;
import org.besa.plans.reading.words.WordList;

/// How an institution writes its plans.
///
/// @param columns where the texts under a header word belong, by the header's compared form
/// @param names what names stand for, by their compared form
record Profile(Map<String, Column> columns, Map<String, NameMatch> names) {

    static final Profile EMPTY = new Profile(Map.of(), Map.of());

    /// The columns that it would change, by the copy's header words.
    Map<String, Column> columnsFor(WorkingCopy copy) {
        Map<String, Column> changed = new LinkedHashMap<>();
        copy.head().columns().forEach((header, column) -> {
            Column wanted = columns.get(WorkingCopy.nameKey(header));
            if (wanted != null && wanted != column) {
                changed.put(header, wanted);
            }
        });
        return changed;
    }

    /// The matches that it would make, by the copy's names.
    Map<String, NameMatch> namesFor(WorkingCopy copy) {
        Map<String, NameMatch> changed = new LinkedHashMap<>();
        for (String name : copy.unitNames()) {
            NameMatch wanted = names.get(WorkingCopy.nameKey(name));
            if (wanted != null && wanted.isMatched() && !isSame(wanted, copy.match(name))) {
                changed.put(name, wanted);
            }
        }
        return changed;
    }

    /// Its header words as synonyms, so that the reader finds the columns by itself the next time.
    WordList synonyms() {
        Map<Field, List<String>> words = new EnumMap<>(Field.class);
        columns.forEach((header, column) -> {
            Field field = column.field();
            if (field != null) {
                words.computeIfAbsent(field, f -> new ArrayList<>()).add(header);
            }
        });
        return new WordList(words.entrySet().stream()
                .map(e -> new WordList.Entry(e.getKey().name(), "und", e.getValue()))
                .toList());
    }

    private static boolean isSame(NameMatch wanted, Optional<NameMatch> now) {
        return now.isPresent()
                && Objects.equals(now.get().institution(), wanted.institution())
                && Objects.equals(now.get().unit(), wanted.unit());
    }
}
