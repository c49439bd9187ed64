package org.besa.directory.sheets;

import java.util.List;
import java.util.stream.Stream;
import org.besa.platform.i18n.Language;

/// A field of a kind of record: its place in the form, and its column or columns in a spreadsheet.
///
/// @param stays whether it is given once and never changed
public record Field(String name, Written type, boolean stays) {

    /// How it is written.
    public enum Written {
        LINE,
        EMAIL,
        TEXT,
        /// Several texts, one a line.
        LINES,
        /// A text in each language of the interface.
        NAME,
        /// The same, longer.
        PROSE,
        DAY,
        /// One of the values that the sheet offers.
        CHOICE
    }

    static Field of(String name, Written type) {
        return new Field(name, type, false);
    }

    static Field staying(String name, Written type) {
        return new Field(name, type, true);
    }

    /// Its columns.
    public List<String> columns() {
        return isLocalized()
                ? Stream.of(Language.values())
                        .map(language -> Entry.column(name, language))
                        .toList()
                : List.of(name);
    }

    public boolean isLocalized() {
        return type == Written.NAME || type == Written.PROSE;
    }
}
