package org.besa.directory.sheets;

import java.util.regex.Pattern;

/// Keeps spreadsheet programs from taking a text for a formula: an apostrophe before it, taken away again when the file
/// comes back.
final class CellGuard {

    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private CellGuard() {}

    /// The text as a file may hold it.
    static String guarded(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    /// The text that was guarded.
    static String plain(String text) {
        return text.startsWith("'") && DANGEROUS.matcher(text).matches() ? text.substring(1) : text;
    }
}
