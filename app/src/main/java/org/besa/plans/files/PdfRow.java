package org.besa.plans.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.pdfbox.cos.COSDictionary;
import org.jspecify.annotations.Nullable;

/// A row of a table: of each cell the paragraphs that are still to be shown.
final class PdfRow {

    private final FormSection section;
    private final PdfFlow flow;
    private final List<List<Part>> cells = new ArrayList<>();

    /// A paragraph and its element, which is made when its first line is shown.
    private static final class Block {
        final PdfParagraph paragraph;
        final int number;

        @Nullable
        COSDictionary element;

        Block(PdfParagraph paragraph, int number) {
            this.paragraph = paragraph;
            this.number = number;
        }
    }

    /// Lines of a paragraph.
    private record Part(Block block, int from, int to) {

        float leading() {
            return block.paragraph.style().leading();
        }

        float height() {
            return (to - from) * leading();
        }
    }

    private final boolean[] isSingle;

    PdfRow(List<String> texts, FormSection section, IntFunction<PdfStyle> styles, PdfFlow flow) throws IOException {
        this.section = section;
        this.flow = flow;
        this.isSingle = new boolean[section.columns().size()];
        for (int column = 0; column < isSingle.length; column++) {
            List<Part> parts = new ArrayList<>();
            String text = column < texts.size() ? texts.get(column) : "";
            PdfStyle style = styles.apply(column);
            for (List<FormSpan> line : FormSpan.lines(text, flow.form().language())) {
                PdfStyle own = style.equals(PdfStyle.TITLE) && !parts.isEmpty() ? PdfStyle.TITLE_MORE : style;
                PdfParagraph paragraph = PdfParagraph.of(line, own, PdfTable.width(section, column), flow.fonts());
                parts.add(new Part(new Block(paragraph, parts.size()), 0, paragraph.lines()));
            }
            isSingle[column] = parts.size() == 1 && !style.tag().startsWith("H");
            cells.add(parts);
        }
    }

    private PdfRow(PdfRow whole, List<List<Part>> cells) {
        this.section = whole.section;
        this.flow = whole.flow;
        this.isSingle = whole.isSingle;
        this.cells.addAll(cells);
    }

    float height() {
        float height = 0;
        for (List<Part> parts : cells) {
            float sum = 0;
            for (Part part : parts) {
                sum += part.height();
            }
            height = Math.max(height, sum);
        }
        return height;
    }

    /// Takes from each cell what fits into a height; what is left stays.
    PdfRow cut(float height) {
        List<List<Part>> taken = new ArrayList<>();
        for (List<Part> parts : cells) {
            List<Part> fitting = new ArrayList<>();
            List<Part> left = new ArrayList<>();
            float room = height;
            for (Part part : parts) {
                int lines = left.isEmpty() ? (int) (room / part.leading()) : 0;
                int to = Math.min(part.to(), part.from() + lines);
                if (to > part.from()) {
                    fitting.add(new Part(part.block(), part.from(), to));
                }
                if (to < part.to()) {
                    left.add(new Part(part.block(), to, part.to()));
                }
                room -= part.height();
            }
            parts.clear();
            parts.addAll(left);
            taken.add(fitting);
        }
        return new PdfRow(this, taken);
    }

    /// Shows the row below a height as text of its cells.
    ///
    /// @param table number of the table
    /// @param row number of the row
    void draw(float top, List<COSDictionary> elements, int table, int row) {
        for (int column = 0; column < cells.size(); column++) {
            float y = top;
            for (Part part : cells.get(column)) {
                COSDictionary element = element(elements.get(column), part.block(), isSingle[column]);
                PdfPlace place = new PdfPlace(table, row, column, part.block().number);
                float left = PdfTable.left(section, column);
                flow.canvas().text(part.block().paragraph, part.from(), part.to(), left, y, element, place);
                y -= part.height();
            }
        }
    }

    /// Shows the row as decoration of the page.
    void decorate(float top) {
        for (int column = 0; column < cells.size(); column++) {
            float y = top;
            for (Part part : cells.get(column)) {
                flow.canvas().decoration(part.block().paragraph, PdfTable.left(section, column), y);
                y -= part.height();
            }
        }
    }

    /// A cell of one paragraph is its element itself.
    private COSDictionary element(COSDictionary cell, Block block, boolean isSingle) {
        COSDictionary element = block.element;
        if (element == null) {
            element = isSingle ? cell : flow.tags().add(block.paragraph.style().tag(), cell);
            PdfTags.setLanguage(element, flow.foreign(block.paragraph.language()));
            block.element = element;
        }
        return element;
    }
}
