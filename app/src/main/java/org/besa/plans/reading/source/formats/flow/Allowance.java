package org.besa.plans.reading.source.formats.flow;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.UnreadableDocument.Reason;

/// What one reading may still use up: time, unpacked bytes, rows, cells, characters.
///
/// Every loop of a format reader asks it, so that a document built to exhaust a computer is refused with a sentence.
/// Belongs to one reading and one thread.
public final class Allowance {

    /// More cells than any plan has; what bounds the memory of a sheet of formatted nothing.
    private static final int MAX_CELLS = 2_000_000;

    /// More text than any plan has (some 20,000 pages); what bounds the memory of a document of one long row.
    private static final int MAX_CHARACTERS = 64_000_000;

    private static final int SHOWN_OF_TEXT = 40;
    private static final int STEPS_BETWEEN_LOOKS = 256;
    private static final int ROWS_BETWEEN_REPORTS = 500;

    private final ReadingLimits limits;
    private final ReadingProgress progress;
    private final long deadline;
    private int steps;
    private int rows;
    private int cells;
    private long characters;
    private long unpacked;

    private Allowance(ReadingLimits limits, ReadingProgress progress) {
        this.limits = limits;
        this.progress = progress;
        this.deadline = System.nanoTime() + Duration.ofSeconds(limits.seconds()).toNanos();
    }

    /// Starts the clock of one reading.
    public static Allowance start(ReadingLimits limits, ReadingProgress progress) {
        progress.at(ReadingProgress.Step.OPENING, 0, 0);
        return new Allowance(limits, progress);
    }

    /// One small step of work, of at most some thousand characters.
    ///
    /// @throws UnreadableDocument when the time is over
    /// @throws CancellationException when nobody waits for the result any more
    public void step() throws UnreadableDocument {
        if (++steps % STEPS_BETWEEN_LOOKS == 0) {
            look();
        }
    }

    private void look() throws UnreadableDocument {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        if (System.nanoTime() - deadline > 0) {
            throw tooSlow(limits);
        }
    }

    /// A row or line that holds text.
    public void row() throws UnreadableDocument {
        look();
        if (++rows > limits.rows()) {
            throw new UnreadableDocument(
                    Reason.TOO_MANY_ROWS,
                    "The document has more than %s rows and lines. Save the plan alone in a file, or split it."
                            .formatted(grouped(limits.rows())));
        }
        if (rows % ROWS_BETWEEN_REPORTS == 0) {
            progress.at(ReadingProgress.Step.EXTRACTING, rows, 0);
        }
    }

    /// A cell, filled or not.
    public void cell() throws UnreadableDocument {
        step();
        if (++cells > MAX_CELLS) {
            throw new UnreadableDocument(
                    Reason.TOO_MANY_ROWS,
                    "The document has more than %s cells. Save the plan alone in a file, or split it."
                            .formatted(grouped(MAX_CELLS)));
        }
    }

    /// Text that is kept.
    ///
    /// @param added characters added
    /// @param length how long the cell or line they belong to is by now
    /// @param start how it begins, for people to find it
    public void text(int added, int length, CharSequence start) throws UnreadableDocument {
        step();
        if (length > limits.cellCharacters()) {
            throw new UnreadableDocument(
                    Reason.TOO_LARGE,
                    "The cell or line that begins “%s” has more than %s characters. Split it into several."
                            .formatted(
                                    start.subSequence(0, Math.min(start.length(), SHOWN_OF_TEXT))
                                            .toString()
                                            .replaceAll("\\s+", " ")
                                            .strip(),
                                    grouped(limits.cellCharacters())));
        }
        characters += added;
        if (characters > MAX_CHARACTERS) {
            throw new UnreadableDocument(
                    Reason.TOO_LARGE_UNPACKED,
                    "The document holds more than %s characters of text. Save the plan alone in a file, or split it."
                            .formatted(grouped(MAX_CHARACTERS)));
        }
    }

    /// Bytes that came out of a packed file.
    public void unpacked(long bytes) throws UnreadableDocument {
        step();
        unpacked += bytes;
        if (unpacked > limits.unpackedBytes()) {
            throw new UnreadableDocument(
                    Reason.TOO_LARGE_UNPACKED,
                    "Unpacked, the document is larger than %s, far more than a plan needs. Save the plan alone in a new file."
                            .formatted(size(limits.unpackedBytes())));
        }
    }

    /// A page, sheet or part is done.
    ///
    /// @param of how many there are, 0 when not known
    public void report(int done, int of) {
        progress.at(ReadingProgress.Step.EXTRACTING, done, of);
    }

    /// The refusal of a document that takes longer than it may.
    public static UnreadableDocument tooSlow(ReadingLimits limits) {
        return new UnreadableDocument(
                Reason.TOO_SLOW,
                "Reading took longer than %d seconds and was stopped. Save the plan alone in a new file, or split it."
                        .formatted(limits.seconds()));
    }

    /// A size in bytes as people write it: "64 MB", "12 kB", "700 bytes".
    public static String size(long bytes) {
        if (bytes >= 1L << 20) {
            return (bytes >> 20) + " MB";
        }
        return bytes >= 1L << 10 ? (bytes >> 10) + " kB" : bytes + " bytes";
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
