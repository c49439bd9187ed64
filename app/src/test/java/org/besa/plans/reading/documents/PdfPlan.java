package org.besa.plans.reading.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/// A plan drawn as a PDF the way ministries' word processors draw it: paragraphs and a table whose rows run over
/// page breaks.
///
/// Valid by default: six columns, all lines ruled, A4 lying, headers repeated on every page.
public final class PdfPlan {

    /// Which lines of a table are drawn.
    public enum Ruling {
        ALL,
        HORIZONTAL,
        UNDER_HEADER,
        NONE
    }

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float MARGIN = 50;
    private static final float PADDING = 4;

    private sealed interface Piece {}

    private record Paragraph(String text, float size) implements Piece {}

    private record Table(List<String> header, List<List<String>> rows) implements Piece {}

    private final List<Piece> pieces = new ArrayList<>();
    private boolean landscape = true;
    private int rotation;
    private boolean repeatHeaders = true;
    private Ruling ruling = Ruling.ALL;
    private float size = 10;
    private @Nullable String footer;

    private @Nullable PDDocument document;
    private @Nullable PDPageContentStream canvas;
    private @Nullable PDFont font;
    private float y;
    private int page;

    /// The plan laid out: titles, and each area with its heading, indicator and table.
    public static PdfPlan of(SamplePlan plan) {
        PdfPlan pdf = new PdfPlan();
        plan.titles().forEach(pdf::paragraph);
        for (SamplePlan.Area area : plan.areas()) {
            pdf.heading(area.title()).paragraph(area.indicator()).table(SamplePlan.HEADER, area.rows());
        }
        return pdf;
    }

    public PdfPlan portrait() {
        landscape = false;
        return this;
    }

    /// Draws sideways and turns the page back by `/Rotate`, as scanners and landscape sections do.
    public PdfPlan rotated(int degrees) {
        rotation = degrees;
        return this;
    }

    public PdfPlan withoutRepeatedHeaders() {
        repeatHeaders = false;
        return this;
    }

    public PdfPlan ruling(Ruling lines) {
        ruling = lines;
        return this;
    }

    public PdfPlan fontSize(float points) {
        size = points;
        return this;
    }

    /// A line at the foot of every page; `%d` in it becomes the page number.
    public PdfPlan footer(String text) {
        footer = text;
        return this;
    }

    public PdfPlan paragraph(String text) {
        pieces.add(new Paragraph(text, size));
        return this;
    }

    public PdfPlan heading(String text) {
        pieces.add(new Paragraph(text, size + 3));
        return this;
    }

    /// A table; a row of a single text is one cell over all columns.
    public PdfPlan table(List<String> header, List<List<String>> rows) {
        pieces.add(new Table(header, rows));
        return this;
    }

    public Path save(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            save(out);
        }
        return file;
    }

    public byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        save(bytes);
        return bytes.toByteArray();
    }

    private void save(OutputStream out) throws IOException {
        try (PDDocument drawn = new PDDocument();
                InputStream letters = PDDocument.class.getResourceAsStream(FONT)) {
            document = drawn;
            font = PDType0Font.load(drawn, letters, true);
            newPage();
            for (Piece piece : pieces) {
                switch (piece) {
                    case Paragraph paragraph -> draw(paragraph);
                    case Table table -> draw(table);
                }
            }
            closePage();
            drawn.save(out);
        }
    }

    private float pageWidth() {
        return landscape ? PDRectangle.A4.getHeight() : PDRectangle.A4.getWidth();
    }

    private float pageHeight() {
        return landscape ? PDRectangle.A4.getWidth() : PDRectangle.A4.getHeight();
    }

    private void newPage() throws IOException {
        closePage();
        boolean sideways = rotation % 180 != 0;
        float width = sideways ? pageHeight() : pageWidth();
        float height = sideways ? pageWidth() : pageHeight();
        PDPage added = new PDPage(new PDRectangle(width, height));
        added.setRotation(rotation);
        document().addPage(added);
        canvas = new PDPageContentStream(document(), added);
        switch (rotation) {
            case 90 -> canvas().transform(new Matrix(0, 1, -1, 0, width, 0));
            case 180 -> canvas().transform(new Matrix(-1, 0, 0, -1, width, height));
            case 270 -> canvas().transform(new Matrix(0, -1, 1, 0, 0, height));
            default -> {}
        }
        page++;
        y = pageHeight() - MARGIN;
    }

    private void closePage() throws IOException {
        if (canvas == null) {
            return;
        }
        if (footer != null) {
            text(footer.formatted(page), pageWidth() / 2, MARGIN / 2, size - 2);
        }
        canvas.close();
        canvas = null;
    }

    private void draw(Paragraph paragraph) throws IOException {
        for (String line : wrapped(paragraph.text(), pageWidth() - 2 * MARGIN, paragraph.size())) {
            if (y - paragraph.size() * 1.2f < MARGIN) {
                newPage();
            }
            y -= paragraph.size() * 1.2f;
            text(line, MARGIN, y, paragraph.size());
        }
        y -= paragraph.size() * 0.8f;
    }

    private void draw(Table table) throws IOException {
        draw(table.header(), table, true);
        for (List<String> row : table.rows()) {
            draw(row, table, false);
        }
        y -= size;
    }

    /// Draws a row; when the page ends, the rest of each cell goes on the next page, under the header again.
    private void draw(List<String> row, Table table, boolean header) throws IOException {
        float width = (pageWidth() - 2 * MARGIN)
                / (row.size() == 1 ? 1 : table.header().size());
        List<List<String>> cells = new ArrayList<>();
        int most = 1;
        for (String cell : row) {
            List<String> lines = wrapped(cell, width - 2 * PADDING, size);
            cells.add(lines);
            most = Math.max(most, lines.size());
        }
        float pitch = size * 1.2f;
        int from = 0;
        while (from < most) {
            int fitting = (int) ((y - MARGIN - 2 * PADDING) / pitch);
            boolean keepsTogether = header || most == 1;
            if (fitting < 1 || (keepsTogether && fitting < most)) {
                newPage();
                if (repeatHeaders && !header) {
                    draw(table.header(), table, true);
                }
                continue;
            }
            int to = Math.min(most, from + fitting);
            drawLines(cells, from, to, width, header);
            from = to;
        }
    }

    private void drawLines(List<List<String>> cells, int from, int to, float width, boolean header) throws IOException {
        float pitch = size * 1.2f;
        float top = y;
        float bottom = y - (to - from) * pitch - 2 * PADDING;
        for (int column = 0; column < cells.size(); column++) {
            List<String> lines = cells.get(column);
            for (int i = from; i < Math.min(to, lines.size()); i++) {
                float baseline = top - PADDING - (i - from) * pitch - size * 0.9f;
                text(lines.get(i), MARGIN + column * width + PADDING, baseline, size);
            }
        }
        float right = MARGIN + cells.size() * width;
        if (ruling == Ruling.ALL || ruling == Ruling.HORIZONTAL) {
            line(MARGIN, top, right, top);
            line(MARGIN, bottom, right, bottom);
        } else if (ruling == Ruling.UNDER_HEADER && header) {
            line(MARGIN, bottom, right, bottom);
        }
        if (ruling == Ruling.ALL) {
            for (int column = 0; column <= cells.size(); column++) {
                line(MARGIN + column * width, top, MARGIN + column * width, bottom);
            }
        }
        y = bottom;
    }

    private void line(float x0, float y0, float x1, float y1) throws IOException {
        canvas().moveTo(x0, y0);
        canvas().lineTo(x1, y1);
        canvas().stroke();
    }

    private void text(String text, float x, float baseline, float points) throws IOException {
        canvas().beginText();
        canvas().setFont(font(), points);
        canvas().newLineAtOffset(x, baseline);
        canvas().showText(text);
        canvas().endText();
    }

    private List<String> wrapped(String text, float width, float points) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            wrap(paragraph, width, points, lines);
        }
        return lines;
    }

    private void wrap(String text, float width, float points, List<String> lines) throws IOException {
        StringBuilder line = new StringBuilder();
        float used = 0;
        float space = font().getSpaceWidth() / 1000 * points;
        for (String word : text.split(" ", -1)) {
            float length = font().getStringWidth(word) / 1000 * points;
            if (!line.isEmpty() && used + space + length > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            used += (line.isEmpty() ? 0 : space) + length;
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
    }

    private PDFont font() {
        return Objects.requireNonNull(font);
    }

    private PDDocument document() {
        return Objects.requireNonNull(document);
    }

    private PDPageContentStream canvas() {
        return Objects.requireNonNull(canvas);
    }
}
