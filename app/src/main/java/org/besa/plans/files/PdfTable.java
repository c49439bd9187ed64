package org.besa.plans.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;

/// Sets a table: its header again on every page, its rows whole unless one is taller than a page.
final class PdfTable {

    private static final float GUTTER = 8;
    private static final float ABOVE = 2.6f;
    private static final float BELOW = 3.4f;

    private final PdfFlow flow;
    private final FormSection section;
    private final boolean isCover;
    private final COSDictionary table;
    private final int number;
    private final PdfRow header;

    PdfTable(PdfFlow flow, FormBlock.Table table) throws IOException {
        this.flow = flow;
        this.section = table.section();
        this.isCover = section == FormSection.HEAD && table.title().isEmpty();
        this.number = flow.nextTable();
        this.header = new PdfRow(table.labels(), section, row -> PdfStyle.LABEL, flow);
        float first =
                table.rows().isEmpty() ? 0 : row(table.rows().getFirst(), 0).height();
        flow.need(height(header) + Math.min(first, flow.most() / 3) + ABOVE + BELOW);
        this.table = flow.tags().add("Table");
        header(flow.tags().add("TR", this.table));
        for (int i = 0; i < table.rows().size(); i++) {
            row(row(table.rows().get(i), i), i == table.rows().size() - 1);
        }
    }

    private PdfRow row(List<String> cells, int position) throws IOException {
        return new PdfRow(cells, section, column -> style(position, column), flow);
    }

    private PdfStyle style(int row, int column) {
        if (section != FormSection.HEAD) {
            return PdfStyle.CELL;
        }
        if (column == 0) {
            return PdfStyle.LABEL;
        }
        if (row > 1 || !isCover) {
            return PdfStyle.CELL;
        }
        return row == 0 ? PdfStyle.INSTITUTION : PdfStyle.TITLE;
    }

    private static float height(PdfRow row) {
        return row.height() + ABOVE + BELOW;
    }

    /// The header, as an element the first time and as decoration on the pages that follow.
    private void header(COSDictionary row) throws IOException {
        flow.canvas().rule(flow.y(), 1, true);
        List<COSDictionary> cells = new ArrayList<>();
        for (int column = 0; column < section.columns().size(); column++) {
            cells.add(flow.tags().addHeader(row, "Column"));
        }
        header.draw(flow.y() - ABOVE, cells, number, flow.nextRow());
        flow.down(height(header));
        flow.canvas().rule(flow.y(), 0.5f, true);
    }

    private void headerAgain() {
        flow.canvas().rule(flow.y(), 1, true);
        header.decorate(flow.y() - ABOVE);
        flow.down(height(header));
        flow.canvas().rule(flow.y(), 0.5f, true);
    }

    private void row(PdfRow row, boolean isLast) throws IOException {
        boolean fits = height(row) <= flow.left();
        boolean isTall = height(row) > flow.most() - height(header);
        if (!fits && !(isTall && flow.left() > flow.most() / 3)) {
            nextPage();
        }
        List<COSDictionary> cells = cells();
        int place = flow.nextRow();
        while (height(row) > flow.left()) {
            PdfRow part = row.cut(flow.left() - ABOVE - BELOW);
            part.draw(flow.y() - ABOVE, cells, number, place);
            nextPage();
        }
        row.draw(flow.y() - ABOVE, cells, number, place);
        flow.down(height(row));
        flow.canvas().rule(flow.y(), isLast ? 0.5f : 0.25f, isLast);
    }

    private void nextPage() throws IOException {
        flow.nextPage();
        headerAgain();
    }

    private List<COSDictionary> cells() {
        COSDictionary row = flow.tags().add("TR", table);
        List<COSDictionary> cells = new ArrayList<>();
        for (int column = 0; column < section.columns().size(); column++) {
            boolean names = section == FormSection.HEAD && column == 0;
            cells.add(names ? flow.tags().addHeader(row, "Row") : flow.tags().add("TD", row));
        }
        return cells;
    }

    /// Where a column begins.
    static float left(FormSection section, int column) {
        float left = PdfCanvas.LEFT;
        for (int before = 0; before < column; before++) {
            left += section.width(before) * PdfCanvas.WIDTH / 100;
        }
        return left;
    }

    /// How wide the text of a column may be.
    static float width(FormSection section, int column) {
        return section.width(column) * PdfCanvas.WIDTH / 100 - GUTTER;
    }
}
