package org.besa.directory.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.besa.directory.sheets.Entry;
import org.besa.directory.sheets.Faults;
import org.besa.directory.sheets.Field;
import org.besa.directory.sheets.Sheet;
import org.besa.platform.i18n.Language;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Page;

/// A form of one record, as its page shows it.
///
/// @param entry what stands in its fields
/// @param seen what the record was when the form was made: sent along, so that what two people write can be told apart
/// @param faults what is wrong, by field
/// @param theirs by column, what somebody else wrote where this person wrote something else
/// @param options what can be chosen, by field
/// @param isNew whether the record does not exist yet
public record EntryForm(
        Sheet<?> sheet,
        Entry entry,
        Entry seen,
        Map<String, Faults.Fault> faults,
        Map<String, String> theirs,
        Map<String, SequencedMap<String, String>> options,
        boolean isNew) {

    static EntryForm of(Sheet<?> sheet, Entry entry, Entry seen, boolean isNew, Actor actor, Language language) {
        Map<String, SequencedMap<String, String>> options = new LinkedHashMap<>();
        for (Field field : sheet.fields()) {
            if (field.type() == Field.Written.CHOICE) {
                options.put(field.name(), sheet.options(field, entry, actor, language));
            }
        }
        return new EntryForm(sheet, entry, seen, Map.of(), Map.of(), options, isNew);
    }

    EntryForm with(Faults found) {
        return new EntryForm(sheet, entry, seen, found.byField(), theirs, options, isNew);
    }

    EntryForm beside(Map<String, String> others) {
        return new EntryForm(sheet, entry, seen, faults, others, options, isNew);
    }

    /// Whether a field is shown and not asked for.
    public boolean isSettled(Field field) {
        return field.stays() && !isNew;
    }

    /// What stands in a column; several texts one a line.
    public String typed(Field field, String column) {
        return lines(field, entry.text(column));
    }

    /// What stood in a column when the form was made.
    public String seen(Field field, String column) {
        return lines(field, seen.text(column));
    }

    private static String lines(Field field, String text) {
        return field.type() == Field.Written.LINES ? text.replace("; ", "\n") : text;
    }

    /// What is wrong in a field; empty when nothing is.
    public String fault(Page page, Field field) {
        Faults.Fault fault = faults.get(field.name());
        if (fault == null) {
            fault = field.columns().stream()
                    .map(faults::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        return fault == null ? "" : page.text(fault.key(), fault.arguments().toArray());
    }

    /// What somebody else wrote in a column; empty when nobody did.
    public String now(Page page, Field field, String column) {
        String text = theirs.get(column);
        if (text == null) {
            return "";
        }
        SequencedMap<String, String> choices = options.get(field.name());
        String told = choices == null ? lines(field, text) : choices.getOrDefault(text, text);
        return told.isBlank() ? page.text("directory.form.now-empty") : page.text("directory.form.now", told);
    }

    /// What helps to fill a field in; empty when its name says it all.
    public String hint(Page page, Field field) {
        String own = "directory.hint." + sheet.name() + "." + field.name();
        String general = "directory.hint." + field.name();
        return page.texts().has(page.language(), own)
                ? page.text(own)
                : page.texts().has(page.language(), general) ? page.text(general) : "";
    }
}
