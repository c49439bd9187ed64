package org.besa.plans.reading.source.formats.opendocument;

import java.io.IOException;
import java.util.regex.Pattern;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.formats.packed.XmlPart;
import org.besa.plans.reading.source.formats.spreadsheet.SheetRemarks;
import org.besa.plans.reading.source.formats.spreadsheet.SheetTable;
import org.jspecify.annotations.Nullable;

/// Reads the cells of one sheet of an OpenDocument spreadsheet.
final class OdsSheet {

    /// A date in digits alone, whose order of day and month depends on the language of the computer that saved it.
    private static final Pattern SLASHED_DATE = Pattern.compile("\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}.*");

    private static final int ISO_DATE_LENGTH = "2024-12-31".length();

    /// More spaces in a row than that are no text.
    private static final int MOST_SPACES = 200;

    private final SheetTable table;
    private final SheetRemarks remarks;
    private int row = 1;
    private int column;

    OdsSheet(SheetTable table, SheetRemarks remarks) {
        this.table = table;
        this.remarks = remarks;
    }

    void read(XmlPart xml) throws UnreadableDocument, IOException {
        int start = xml.depth();
        while (xml.inside(start)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.element()) {
                case "table-row" -> readRow(xml);
                case "table-column" -> noteHidden(xml);
                case "shapes", "forms", "named-expressions", "conditional-formats" -> xml.skip();
                default -> {}
            }
        }
    }

    private void noteHidden(XmlPart xml) {
        String visibility = xml.attribute("visibility");
        if (visibility != null && !visibility.equals("visible")) {
            remarks.hiddenRowsOrColumns();
        }
    }

    private void readRow(XmlPart xml) throws UnreadableDocument, IOException {
        noteHidden(xml);
        int repeats = Math.max(1, xml.number("number-rows-repeated", 1));
        column = 0;
        int start = xml.depth();
        while (xml.inside(start)) {
            if (!xml.isStart()) {
                continue;
            }
            if (xml.element().equals("table-cell") || xml.element().equals("covered-table-cell")) {
                readCell(xml, repeats);
            }
        }
        row = (int) Math.min(Integer.MAX_VALUE / 2, (long) row + repeats);
    }

    private void readCell(XmlPart xml, int rowRepeats) throws UnreadableDocument, IOException {
        int repeats = Math.max(1, xml.number("number-columns-repeated", 1));
        int columns = xml.number("number-columns-spanned", 1);
        int rows = xml.number("number-rows-spanned", 1);
        if (columns > 1 || rows > 1) {
            table.merge(row, column, row + Math.max(1, rows) - 1, column + Math.max(1, columns) - 1);
        }
        String type = xml.attribute("value-type");
        String date = xml.attribute("date-value");
        String text = displayed(readText(xml), type, date);
        if (!text.isBlank()) {
            int rowEnd = (int) Math.min((long) row + rowRepeats, SheetTable.MAX_ROW + 1);
            int columnEnd = (int) Math.min((long) column + repeats, SheetTable.MAX_COLUMN);
            for (int copy = row; copy < rowEnd; copy++) {
                for (int beside = column; beside < columnEnd; beside++) {
                    table.cell(copy, beside, text);
                }
            }
        }
        column = (int) Math.min(Integer.MAX_VALUE / 2, (long) column + repeats);
    }

    private static String displayed(String text, @Nullable String type, @Nullable String date) {
        boolean ambiguous = "date".equals(type) && SLASHED_DATE.matcher(text).matches();
        return ambiguous && date != null ? date.substring(0, Math.min(date.length(), ISO_DATE_LENGTH)) : text;
    }

    private static String readText(XmlPart xml) throws UnreadableDocument, IOException {
        int start = xml.depth();
        StringBuilder text = new StringBuilder();
        int paragraphs = 0;
        while (xml.inside(start)) {
            if (xml.isText()) {
                text.append(paragraphs > 0 ? xml.text() : "");
            } else if (xml.isStart()) {
                switch (xml.element()) {
                    case "p" -> {
                        paragraphs++;
                        text.append(text.isEmpty() ? "" : "\n");
                    }
                    case "s" -> text.append(" ".repeat(Math.clamp(xml.number("c", 1), 1, MOST_SPACES)));
                    case "tab" -> text.append(' ');
                    case "line-break" -> text.append('\n');
                    case "annotation", "frame", "custom-shape" -> xml.skip();
                    default -> {}
                }
            } else if (xml.element().equals("p")) {
                paragraphs--;
            }
        }
        return text.toString();
    }
}
