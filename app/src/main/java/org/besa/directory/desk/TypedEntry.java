package org.besa.directory.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.besa.directory.sheets.Entry;
import org.besa.directory.sheets.Field;
import org.besa.directory.sheets.Sheet;

/// What somebody typed, put together with what somebody else has saved meanwhile.
///
/// @param joined what only one of them changed stands; where both did, what was typed
/// @param theirs by column, what the other wrote where both wrote something different
record TypedEntry(Entry joined, Map<String, String> theirs) {

    private static final String SEEN = "was.";

    /// Reads the fields of a form.
    static Entry of(Sheet<?> sheet, Map<String, String> parameters) {
        return read(sheet, parameters, "");
    }

    /// Joins a form with the record as it stands.
    ///
    /// @param parameters with what the record was when the form was made
    static TypedEntry of(Sheet<?> sheet, Map<String, String> parameters, Entry stands) {
        Entry typed = read(sheet, parameters, "");
        Entry seen = read(sheet, parameters, SEEN);
        Entry joined = typed;
        Map<String, String> theirs = new LinkedHashMap<>();
        for (String column : typed.texts().keySet()) {
            String mine = typed.text(column);
            String before = seen.texts().getOrDefault(column, stands.text(column));
            String now = stands.text(column);
            if (mine.equals(before)) {
                joined = joined.with(column, now);
            } else if (!now.equals(before) && !now.equals(mine)) {
                theirs.put(column, now);
            }
        }
        return new TypedEntry(joined, theirs);
    }

    private static Entry read(Sheet<?> sheet, Map<String, String> parameters, String prefix) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        for (Field field : sheet.fields()) {
            for (String column : field.columns()) {
                String text = parameters.get(prefix + column);
                if (text != null) {
                    texts.put(column, field.type() == Field.Written.LINES ? joined(text) : text);
                }
            }
        }
        return new Entry(texts);
    }

    private static String joined(String lines) {
        return String.join(
                "; ",
                lines.replace("\r\n", "\n")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList());
    }
}
