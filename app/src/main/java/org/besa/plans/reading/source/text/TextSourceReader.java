package org.besa.plans.reading.source.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.SourceBlock;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourceLine;
import org.besa.plans.reading.source.SourcePlace;
import org.besa.plans.reading.source.SourceReader;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.UnreadableDocument.Reason;

/// Reads plain text line by line, and values parted by commas or semicolons as a table. Which of the two it is, the
/// content says.
public final class TextSourceReader implements SourceReader {

    @Override
    public SourceDocument read(Path file, ReadingLimits limits, ReadingProgress progress)
            throws UnreadableDocument, IOException {
        progress.at(ReadingProgress.Step.OPENING, 0, 0);
        long size = Files.size(file);
        if (size > limits.fileBytes()) {
            throw new UnreadableDocument(
                    Reason.TOO_LARGE,
                    "The file has %,d MB; at most %,d MB are read. Save the plan alone, without the rest of the document."
                            .formatted(size >> 20, limits.fileBytes() >> 20));
        }
        String text = TextEncoding.decode(Files.readAllBytes(file));
        if (text.isBlank()) {
            throw new UnreadableDocument(
                    Reason.EMPTY, "The file is empty. Choose the file that holds the plan and try again.");
        } else if (text.indexOf('\0') >= 0) {
            throw new UnreadableDocument(
                    Reason.UNKNOWN_TYPE,
                    "The file is neither text nor a document Besa knows. Save it as DOCX, PDF, XLSX or text and try again.");
        }
        progress.at(ReadingProgress.Step.EXTRACTING, 0, 0);
        Separated separated = Separated.sniff(text);
        return separated == null
                ? new SourceDocument(DocumentFormat.TEXT, lines(text, limits), false, List.of())
                : new SourceDocument(DocumentFormat.CSV, separated.table(text, limits), false, List.of());
    }

    private static List<SourceBlock> lines(String text, ReadingLimits limits) throws UnreadableDocument {
        var blocks = new ArrayList<SourceBlock>();
        int filled = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            filled += line.isBlank() ? 0 : 1;
            check(filled, line.length(), limits);
            blocks.add(new SourceLine(line, SourcePlace.line(blocks.size() + 1)));
        }
        return blocks;
    }

    static void check(int rows, int characters, ReadingLimits limits) throws UnreadableDocument {
        if (rows > limits.rows()) {
            throw new UnreadableDocument(
                    Reason.TOO_MANY_ROWS,
                    String.format(
                            Locale.ROOT,
                            "The file has more than %,d lines. Save the plan alone, without other lists.",
                            limits.rows()));
        } else if (characters > limits.cellCharacters()) {
            throw new UnreadableDocument(
                    Reason.TOO_LARGE,
                    String.format(
                            Locale.ROOT,
                            "Line or cell %,d has more than %,d characters, which no plan has. Check that the file is whole.",
                            rows,
                            limits.cellCharacters()));
        }
    }
}
