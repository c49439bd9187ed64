package org.besa.plans.reading.source.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.SourceBlock;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.source.SourcePlace;
import org.besa.plans.reading.source.SourceRow;
import org.besa.plans.reading.source.SourceTable;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.UnreadableDocument.Reason;
import org.jspecify.annotations.Nullable;

/// Values parted by a delimiter, with quotes around those that hold it. Tabs without quotes are left to the text
/// reader: a text may hold other lines between them.
///
/// @param delimiter comma, semicolon or tab
record Separated(char delimiter) {

    private static final int SAMPLE = 200;

    /// The delimiter of a text, null when it is plain text.
    ///
    /// A text is separated values when most of its records have the same number of fields, at least three; prose
    /// with commas never has.
    static @Nullable Separated sniff(String text) {
        Separated best = null;
        double most = 0.8;
        for (char delimiter : new char[] {';', ',', '\t'}) {
            boolean quotedTabs = delimiter == '\t' && !text.contains("\t\"");
            double regular = quotedTabs ? 0 : regularity(text, delimiter);
            if (regular > most) {
                most = regular;
                best = new Separated(delimiter);
            }
        }
        return best;
    }

    /// How much the records look like rows of one table: of those with several fields nearly all have the same
    /// number, give or take one, and they are many. Commas of prose are followed by spaces, those of values are
    /// not.
    private static double regularity(String text, char delimiter) {
        var counts = new ArrayList<Integer>();
        int fieldCount = 0;
        int spaced = 0;
        try (CsvReader<CsvRecord> reader = builder(delimiter).ofCsvRecord(text)) {
            for (CsvRecord fields : reader) {
                if (fields.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                counts.add(fields.getFieldCount());
                for (String field : fields.getFields().subList(1, fields.getFieldCount())) {
                    fieldCount++;
                    spaced += field.startsWith(" ") ? 1 : 0;
                }
                if (counts.size() >= SAMPLE) {
                    break;
                }
            }
        } catch (CsvParseException | IOException e) {
            return 0;
        }
        List<Integer> several = counts.stream().filter(count -> count >= 3).toList();
        if (spaced * 3 > fieldCount || several.size() * 2 < counts.size()) {
            return 0;
        }
        long alike = several.stream()
                .mapToLong(count -> several.stream()
                        .filter(other -> Math.abs(other - count) <= 1)
                        .count())
                .max()
                .orElse(0);
        return (double) alike / several.size();
    }

    /// Rows of a plan may lack cells or have some too many; that is judged later.
    private static CsvReader.CsvReaderBuilder builder(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    List<SourceBlock> table(String text, ReadingLimits limits) throws UnreadableDocument {
        var rows = new ArrayList<SourceRow>();
        try (CsvReader<CsvRecord> reader =
                builder(delimiter).skipEmptyLines(false).ofCsvRecord(text)) {
            int filled = 0;
            for (CsvRecord fields : reader) {
                var cells = new ArrayList<SourceCell>();
                for (String field : fields.getFields()) {
                    TextSourceReader.check(filled, field.length(), limits);
                    cells.add(SourceCell.of(field.strip(), cells.size()));
                }
                filled += cells.stream().allMatch(cell -> cell.text().isEmpty()) ? 0 : 1;
                TextSourceReader.check(filled, 0, limits);
                rows.add(new SourceRow(cells, SourcePlace.line((int) fields.getStartingLineNumber())));
            }
        } catch (CsvParseException e) {
            throw new UnreadableDocument(
                    Reason.DAMAGED,
                    "The values cannot be parted: %s. Check the quotation marks.".formatted(e.getMessage()),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(new SourceTable(rows, SourcePlace.line(1)));
    }
}
