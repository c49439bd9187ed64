package org.besa.plans.reading.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.besa.plans.reading.source.SourceBlock;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourceLine;
import org.besa.plans.reading.source.SourceRow;
import org.besa.plans.reading.source.SourceTable;

/// A document that was read, drawn again as a Word document with the same lines, tables and merged cells.
public final class Redrawn {

    private Redrawn() {}

    /// The same content as DOCX.
    public static Archive docx(SourceDocument document) {
        var body = new StringBuilder();
        for (SourceBlock block : document.blocks()) {
            switch (block) {
                case SourceLine line -> body.append(DocxDocument.paragraph(line.text()));
                case SourceTable table -> body.append(table(table)).append("<w:p/>");
            }
        }
        return DocxDocument.withBody(body.toString());
    }

    private static String table(SourceTable table) {
        var xml = new StringBuilder("<w:tbl>");
        // cells that reach down, by their first column, with the rows they still cover
        Map<Integer, SourceCell> reaching = new HashMap<>();
        Map<Integer, Integer> rowsLeft = new HashMap<>();
        for (SourceRow row : table.rows()) {
            List<SourceCell> cells = new ArrayList<>(row.cells());
            rowsLeft.forEach((column, left) -> {
                if (left > 0) {
                    cells.add(reaching.getOrDefault(column, SourceCell.of("", column)));
                }
            });
            cells.sort(Comparator.comparingInt(SourceCell::column));
            xml.append("<w:tr>");
            for (SourceCell cell : cells) {
                boolean goesOn = rowsLeft.getOrDefault(cell.column(), 0) > 0;
                xml.append(DocxDocument.cell(span(cell, goesOn), goesOn ? "" : cell.text()));
                reaching.put(cell.column(), cell);
                rowsLeft.put(cell.column(), goesOn ? rowsLeft.getOrDefault(cell.column(), 1) - 1 : cell.rowSpan() - 1);
            }
            xml.append("</w:tr>");
        }
        return xml.append("</w:tbl>").toString();
    }

    private static String span(SourceCell cell, boolean goesOn) {
        String across = cell.columnSpan() > 1 ? "<w:gridSpan w:val=\"%d\"/>".formatted(cell.columnSpan()) : "";
        String down = goesOn ? "<w:vMerge/>" : cell.rowSpan() > 1 ? "<w:vMerge w:val=\"restart\"/>" : "";
        return across + down;
    }
}
