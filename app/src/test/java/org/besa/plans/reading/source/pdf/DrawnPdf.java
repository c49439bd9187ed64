package org.besa.plans.reading.source.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.SourceBlock;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourceLine;
import org.besa.plans.reading.source.SourceTable;
import org.besa.plans.reading.source.UnreadableDocument;

/// A PDF drawn operator by operator, for what word processors do not do, or do in ways of their own.
///
/// Pages are A4 standing; `/F1` is Helvetica, `/F2` Helvetica bold.
final class DrawnPdf {

    private static final Charset LETTERS = Charset.forName("windows-1252");

    private final List<String> pages = new ArrayList<>();
    private final List<String> forms = new ArrayList<>();
    private PDRectangle cropBox = PDRectangle.A4;

    DrawnPdf page(String operators) {
        pages.add(operators);
        return this;
    }

    /// A form named `/X0`, `/X1` … that pages and forms may draw with `Do`.
    DrawnPdf form(String operators) {
        forms.add(operators);
        return this;
    }

    DrawnPdf cropBox(float left, float bottom, float width, float height) {
        cropBox = new PDRectangle(left, bottom, width, height);
        return this;
    }

    /// Operators that show a text.
    static String text(double x, double y, String text) {
        return text(x, y, 10, text);
    }

    static String text(double x, double y, double size, String text) {
        String escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
        return "BT /F1 %s Tf 1 0 0 1 %s %s Tm (%s) Tj ET\n".formatted(size, x, y, escaped);
    }

    static String line(double x0, double y0, double x1, double y1) {
        return "%s %s m %s %s l S\n".formatted(x0, y0, x1, y1);
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = document()) {
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    Path save(Path file) throws IOException {
        return Files.write(file, bytes());
    }

    /// The document, for what this builder cannot draw; to be closed.
    PDDocument document() throws IOException {
        BundledFonts.install();
        PDDocument document = new PDDocument();
        PDResources resources = new PDResources();
        PDFont plain = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        PDFont bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
        resources.put(COSName.getPDFName("F1"), plain);
        resources.put(COSName.getPDFName("F2"), bold);
        for (int i = 0; i < forms.size(); i++) {
            PDFormXObject form = new PDFormXObject(stream(document, forms.get(i)));
            form.setBBox(PDRectangle.A4);
            resources.put(COSName.getPDFName("X" + i), form);
        }
        for (String operators : pages) {
            PDPage page = new PDPage(PDRectangle.A4);
            page.setCropBox(cropBox);
            page.setResources(resources);
            page.setContents(stream(document, operators));
            document.addPage(page);
        }
        return document;
    }

    private static PDStream stream(PDDocument document, String operators) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(operators.getBytes(LETTERS));
        }
        return stream;
    }

    static SourceDocument read(Path file) throws UnreadableDocument, IOException {
        return new PdfSource(Recognition.OFF).read(file, ReadingLimits.DEFAULT, ReadingProgress.SILENT);
    }

    static UnreadableDocument refusal(Path file, ReadingLimits limits) throws IOException {
        try {
            new PdfSource(Recognition.OFF).read(file, limits, ReadingProgress.SILENT);
        } catch (UnreadableDocument e) {
            return e;
        }
        throw new AssertionError("The document was read");
    }

    /// The document for people: a line as it stands; a row as its cells, each with its first column, `+` and the
    /// columns it covers, `v` and the rows it covers when there are several; line feeds as `¶`.
    static List<String> shown(SourceDocument document) {
        List<String> shown = new ArrayList<>();
        for (SourceBlock block : document.blocks()) {
            switch (block) {
                case SourceLine line -> shown.add(line.text());
                case SourceTable table ->
                    table.rows()
                            .forEach(row -> shown.add(
                                    row.cells().stream().map(DrawnPdf::shown).collect(Collectors.joining(" | "))));
            }
        }
        return shown;
    }

    /// What a document or plan says, one text a line or cell. A page does not tell every end of a paragraph from the
    /// end of a line, so both are a space.
    static List<List<String>> said(List<List<String>> flattened) {
        return flattened.stream()
                .map(row -> row.stream().map(cell -> cell.replace('\n', ' ')).toList())
                .toList();
    }

    private static String shown(SourceCell cell) {
        String columns = cell.columnSpan() > 1 ? "+" + cell.columnSpan() : "";
        String rows = cell.rowSpan() > 1 ? "v" + cell.rowSpan() : "";
        return cell.column() + columns + rows + ":" + cell.text().replace('\n', '¶');
    }
}
