package org.besa.plans.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.besa.plans.reading.source.pdf.PdfSource;
import org.jspecify.annotations.Nullable;

/// The page that is written now. Finished pages leave the memory packed.
final class PdfCanvas {

    static final float LEFT = 42.5f;
    static final float WIDTH = 756.9f;
    static final float TOP = 550;
    static final float BOTTOM = 52;

    private static final PDRectangle SHEET = new PDRectangle(841.89f, 595.28f);
    private static final char[] DIGITS = "0123456789ABCDEF".toCharArray();

    private final PDDocument document;
    private final PDResources resources;
    private final PdfTags tags;
    private final StringBuilder content = new StringBuilder();
    private @Nullable PDPage page;
    private int pages;

    PdfCanvas(PDDocument document, PDResources resources, PdfTags tags) {
        this.document = document;
        this.resources = resources;
        this.tags = tags;
    }

    /// Ends the page and begins the next.
    void nextPage() throws IOException {
        endPage();
        PDPage next = new PDPage(SHEET);
        next.setResources(resources);
        next.setStructParents(pages++);
        next.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        document.addPage(next);
        tags.addPage();
        page = next;
    }

    void endPage() throws IOException {
        if (page != null) {
            page.setContents(packed());
            page = null;
        }
    }

    private PDStream packed() throws IOException {
        byte[] bytes = content.toString().getBytes(StandardCharsets.ISO_8859_1);
        content.setLength(0);
        return new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
    }

    PDPage page() {
        if (page == null) {
            throw new IllegalStateException("nothing is written before the first page");
        }
        return page;
    }

    /// Shows lines of a paragraph as text of an element, the first baseline below `y`.
    void text(PdfParagraph paragraph, int from, int to, float x, float y, COSDictionary element, PdfPlace place) {
        int number = tags.mark(element, page().getCOSObject());
        content.append("/P <</MCID ").append(number);
        content.append('/').append(PdfSource.PLACE).append('[').append(place.table());
        content.append(' ').append(place.row()).append(' ').append(place.column());
        content.append(' ').append(place.paragraph()).append(']');
        String actual = paragraph.actualText(from, to);
        if (actual != null) {
            content.append("/ActualText <FEFF");
            actual.chars().forEach(c -> hexadecimal(c, content));
            content.append('>');
        }
        content.append(">> BDC BT\n");
        lines(paragraph, from, to, x, y);
        content.append("ET EMC\n");
    }

    /// Shows a paragraph that belongs to the page, not to the text.
    void decoration(PdfParagraph paragraph, float x, float y) {
        content.append("/Artifact BMC BT\n");
        lines(paragraph, 0, paragraph.lines(), x, y);
        content.append("ET EMC\n");
    }

    private void lines(PdfParagraph paragraph, int from, int to, float x, float y) {
        PdfStyle style = paragraph.style();
        for (int line = from; line < to; line++) {
            float below = (style.leading() + style.size() * 0.7f) / 2 + (line - from) * style.leading();
            paragraph.show(line, x, y - below, content);
        }
    }

    /// A line across the page.
    void rule(float y, float thickness, boolean strong) {
        content.append("/Artifact BMC ").append(strong ? "0.09 0.13 0.17 RG " : "0.85 0.835 0.796 RG ");
        number(thickness, content);
        content.append("w ");
        number(LEFT, content);
        number(y, content);
        content.append("m ");
        number(LEFT + WIDTH, content);
        number(y, content);
        content.append("l S EMC\n");
    }

    /// Adds what every page bears, once it is known how many there are.
    void foot(PDPage finished, PdfParagraph left, PdfParagraph right) throws IOException {
        rule(BOTTOM - 8, 0.3f, false);
        decoration(left, LEFT, BOTTOM - 11);
        decoration(right, LEFT + WIDTH - right.width(0), BOTTOM - 11);
        COSArray both = new COSArray();
        both.add(finished.getCOSObject().getItem(COSName.CONTENTS));
        both.add(packed().getCOSObject());
        finished.getCOSObject().setItem(COSName.CONTENTS, both);
    }

    /// A number with two decimals and a space.
    static void number(float value, StringBuilder out) {
        int hundredths = Math.round(value * 100);
        out.append(hundredths / 100);
        int rest = Math.abs(hundredths % 100);
        if (rest > 0) {
            out.append('.').append(rest / 10);
            if (rest % 10 > 0) {
                out.append(rest % 10);
            }
        }
        out.append(' ');
    }

    /// Two bytes as four digits.
    static void hexadecimal(int value, StringBuilder out) {
        out.append(DIGITS[value >> 12 & 15])
                .append(DIGITS[value >> 8 & 15])
                .append(DIGITS[value >> 4 & 15])
                .append(DIGITS[value & 15]);
    }
}
