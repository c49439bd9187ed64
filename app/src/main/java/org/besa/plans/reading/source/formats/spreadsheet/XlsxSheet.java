package org.besa.plans.reading.source.formats.spreadsheet;

import java.io.IOException;
import java.util.List;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.formats.packed.PackedFile;
import org.besa.plans.reading.source.formats.packed.XmlPart;
import org.jspecify.annotations.Nullable;

/// Reads the cells of one sheet of an XLSX workbook (ECMA-376 part 1, 18.3).
final class XlsxSheet {

    private final List<String> strings;
    private final CellFormats formats;
    private final SheetTable table;
    private final SheetRemarks remarks;
    private int row;
    private int column;

    XlsxSheet(List<String> strings, CellFormats formats, SheetTable table, SheetRemarks remarks) {
        this.strings = strings;
        this.formats = formats;
        this.table = table;
        this.remarks = remarks;
    }

    void read(XmlPart xml) throws UnreadableDocument, IOException {
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.element()) {
                case "row" -> {
                    row = xml.number("r", row + 1);
                    column = 0;
                    noteHidden(xml);
                }
                case "col" -> noteHidden(xml);
                case "c" -> readCell(xml);
                case "mergeCell" -> merge(xml.attribute("ref"));
                case "extLst", "conditionalFormatting", "dataValidations", "hyperlinks" -> xml.skip();
                default -> {}
            }
        }
    }

    /// Text of a string item or inline string, all its runs, without the reading aids of Asian scripts. Moves to its
    /// end.
    static String richText(XmlPart xml) throws UnreadableDocument, IOException {
        int start = xml.depth();
        StringBuilder text = new StringBuilder();
        while (xml.inside(start)) {
            if (xml.isStart() && xml.element().equals("t")) {
                text.append(xml.content());
            } else if (xml.isStart() && xml.element().equals("rPh")) {
                xml.skip();
            }
        }
        return text.toString();
    }

    private void noteHidden(XmlPart xml) {
        String hidden = xml.attribute("hidden");
        if ("1".equals(hidden) || "true".equals(hidden)) {
            remarks.hiddenRowsOrColumns();
        }
    }

    private void readCell(XmlPart xml) throws UnreadableDocument, IOException {
        CellName name = CellName.parse(xml.attribute("r"));
        int at = name == null ? column : name.column();
        column = at + 1;
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        int start = xml.depth();
        boolean formula = false;
        String value = null;
        while (xml.inside(start)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.element()) {
                case "v" -> value = xml.content();
                case "is" -> value = richText(xml);
                case "f" -> {
                    formula = true;
                    xml.skip();
                }
                default -> {}
            }
        }
        if (value != null) {
            table.cell(row, at, display(value, type, style));
        } else if (formula) {
            remarks.formulaWithoutValue();
        }
    }

    private String display(String value, @Nullable String type, int style) throws UnreadableDocument {
        return switch (type) {
            case "s" -> sharedString(value);
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "str", "inlineStr", "e", "d" -> value;
            case null, default -> number(value, style);
        };
    }

    private String sharedString(String index) throws UnreadableDocument {
        try {
            return strings.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw PackedFile.damaged("a cell refers to a text that is not there", e);
        }
    }

    private String number(String value, int style) {
        try {
            return formats.display(Double.parseDouble(value.strip()), style);
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private void merge(@Nullable String range) throws UnreadableDocument {
        if (range == null) {
            return;
        }
        int colon = range.indexOf(':');
        CellName first = CellName.parse(colon < 0 ? range : range.substring(0, colon));
        CellName last = CellName.parse(range.substring(colon + 1));
        if (first != null && last != null) {
            table.merge(first.row(), first.column(), last.row(), last.column());
        }
    }
}
