package org.besa.platform.sheets;

import java.util.regex.Pattern;

/// Keeps spreadsheet programs from taking a text for a formula: an apostrophe before it. In CSV it is a character,
/// which reading takes away again; XLSX has a mark of the cell for it.
public final class FormulaGuard {

    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private FormulaGuard() {}

    /// Whether a program would take the text for a formula, or an apostrophe at its beginning for ours.
    public static boolean isNeeded(String text) {
        return DANGEROUS.matcher(text).matches();
    }

    /// The text as a file without types of cells may hold it.
    public static String guarded(String text) {
        return isNeeded(text) ? "'" + text : text;
    }

    /// The text as a cell that is typed as text may hold it: only what looks as if it were guarded needs a guard.
    public static String typed(String text) {
        return text.startsWith("'") ? guarded(text) : text;
    }

    /// The text that was guarded.
    public static String plain(String guarded) {
        return guarded.startsWith("'") && isNeeded(guarded) ? guarded.substring(1) : guarded;
    }
}
