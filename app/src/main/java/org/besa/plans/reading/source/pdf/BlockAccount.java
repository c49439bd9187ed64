package org.besa.plans.reading.source.pdf;

import java.util.List;
import java.util.Locale;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.SourceBlock;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.source.SourceLine;
import org.besa.plans.reading.source.SourceRow;
import org.besa.plans.reading.source.SourceTable;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.UnreadableDocument.Reason;

/// Counts what was read against the limits.
final class BlockAccount {

    /// More text than any plan has, some 20,000 pages.
    private static final int MOST_CHARACTERS = 64_000_000;

    private static final int SHOWN_OF_TEXT = 40;

    private final ReadingLimits limits;
    private int rows;
    private long characters;

    BlockAccount(ReadingLimits limits) {
        this.limits = limits;
    }

    void add(List<SourceBlock> blocks) throws UnreadableDocument {
        for (SourceBlock block : blocks) {
            switch (block) {
                case SourceLine line -> {
                    count(1);
                    check(line.text());
                }
                case SourceTable table -> {
                    count(table.rows().size());
                    for (SourceRow row : table.rows()) {
                        for (SourceCell cell : row.cells()) {
                            check(cell.text());
                        }
                    }
                }
            }
        }
    }

    private void count(int added) throws UnreadableDocument {
        rows += added;
        if (rows > limits.rows()) {
            throw new UnreadableDocument(
                    Reason.TOO_MANY_ROWS,
                    String.format(
                            Locale.ROOT,
                            "The PDF has more than %,d rows and lines. Save the plan alone in a PDF, or split it.",
                            limits.rows()));
        }
    }

    private void check(String text) throws UnreadableDocument {
        if (text.length() > limits.cellCharacters()) {
            throw new UnreadableDocument(
                    Reason.TOO_LARGE,
                    String.format(
                            Locale.ROOT,
                            "The cell or line that begins “%s” has more than %,d characters. Split it into several.",
                            text.substring(0, Math.min(SHOWN_OF_TEXT, text.length())),
                            limits.cellCharacters()));
        }
        characters += text.length();
        if (characters > MOST_CHARACTERS) {
            throw new UnreadableDocument(
                    Reason.TOO_LARGE_UNPACKED,
                    String.format(
                            Locale.ROOT,
                            "The PDF holds more than %,d characters of text. Save the plan alone in a PDF, or split it.",
                            MOST_CHARACTERS));
        }
    }
}
