package org.besa.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Sets lines and ruled tables on landscape pages, as a word processor prints them: cells wrapped, the header repeated.
final class RuledPdf implements AutoCloseable {

    private static final float[] WIDTHS = {36, 150, 150, 100, 70, 170, 84};
    private static final float MARGIN = 40;
    private static final float LEADING = 10;
    private static final float SIZE = 8;
    private static final float PADDING = 3;

    private final PDFont font = new PDType1Font(FontName.HELVETICA);
    private final PDDocument document = new PDDocument();
    private final Path file;
    private PDPageContentStream page;
    private float top;

    RuledPdf(Path file) throws IOException {
        this.file = file;
        this.page = newPage();
    }

    private PDPageContentStream newPage() throws IOException {
        PDPage sheet = new PDPage(new PDRectangle(842, 595));
        document.addPage(sheet);
        top = sheet.getMediaBox().getHeight() - MARGIN;
        return new PDPageContentStream(document, sheet);
    }

    private void breakPageBelow(float needed) throws IOException {
        if (top - needed < MARGIN) {
            page.close();
            page = newPage();
        }
    }

    void line(String text) throws IOException {
        breakPageBelow(4 * LEADING);
        write(text, MARGIN, top - LEADING);
        top -= 2 * LEADING;
    }

    void table(List<String> header, List<List<String>> rows) throws IOException {
        row(header);
        for (List<String> row : rows) {
            PDPageContentStream before = page;
            breakPageBelow(height(row));
            if (page != before) {
                row(header);
            }
            row(row);
        }
        top -= LEADING;
    }

    private float height(List<String> cells) throws IOException {
        int lines = 1;
        for (int column = 0; column < cells.size(); column++) {
            lines = Math.max(
                    lines,
                    wrapped(cells.get(column), WIDTHS[column] - 2 * PADDING).size());
        }
        return lines * LEADING + 2 * PADDING;
    }

    private void row(List<String> cells) throws IOException {
        float height = height(cells);
        breakPageBelow(height);
        float left = MARGIN;
        for (int column = 0; column < cells.size(); column++) {
            page.addRect(left, top - height, WIDTHS[column], height);
            page.stroke();
            float baseline = top - PADDING - SIZE;
            for (String line : wrapped(cells.get(column), WIDTHS[column] - 2 * PADDING)) {
                write(line, left + PADDING, baseline);
                baseline -= LEADING;
            }
            left += WIDTHS[column];
        }
        top -= height;
    }

    private List<String> wrapped(String text, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * SIZE > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private void write(String text, float x, float y) throws IOException {
        page.beginText();
        page.setFont(font, SIZE);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    @Override
    public void close() throws IOException {
        page.close();
        document.save(file.toFile());
        document.close();
    }
}
