package org.besa.plans.reading.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.besa.plans.reading.source.pdf.DrawnPdf.line;
import static org.besa.plans.reading.source.pdf.DrawnPdf.text;

import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.besa.plans.reading.documents.PdfPlan;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourcePlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTextTests {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("page.pdf");
    }

    @Test
    void wordsComeInReadingOrderWhateverOrderTheyWereDrawnIn() throws Exception {
        String drawn =
                text(120, 700, "third") + text(50, 720, "first") + text(50, 700, "second") + text(90, 720, "line");

        assertThat(shown(drawn)).containsExactly("first line", "second third");
    }

    @Test
    void linesThatTheLayoutBrokeAreJoinedAndOthersAreNot() throws Exception {
        String drawn = text(50, 720, "A paragraph that goes on over the end of its line because the")
                + text(50, 708, "next word did not fit.")
                + text(50, 696, "Another paragraph.")
                + text(50, 660, "After some white.");

        assertThat(shown(drawn))
                .containsExactly(
                        "A paragraph that goes on over the end of its line because the next word did not fit.",
                        "Another paragraph.",
                        "After some white.");
    }

    @Test
    void aBoldHeadingIsALineOfItsOwn() throws Exception {
        String drawn = "BT /F2 10 Tf 1 0 0 1 50 720 Tm (A bold heading that is as long as the text below) Tj ET\n"
                + text(50, 708, "and then the text that belongs to it, in plain letters");

        assertThat(shown(drawn)).hasSize(2);
    }

    @Test
    void textDrawnTwiceToLookBoldIsReadOnce() throws Exception {
        String drawn = text(50, 720, "Afati")
                + text(50.3, 720, "Afati")
                + text(50, 700, "një a dy a tri")
                + text(50.2, 700.1, "një a dy a tri");

        assertThat(shown(drawn)).containsExactly("Afati", "një a dy a tri");
    }

    @Test
    void lettersDrawnTwiceOneByOneAreReadOnce() throws Exception {
        String drawn = "BT /F1 10 Tf 1 0 0 1 50 720 Tm (R) Tj 1 0 0 1 50.3 720 Tm (R) Tj 1 0 0 1 57.2 720 Tm (o) Tj "
                + "1 0 0 1 57.5 720 Tm (o) Tj ET\n";

        assertThat(shown(drawn)).containsExactly("Ro");
    }

    @Test
    void aLetterAndItsAccentAreOneLetter() throws Exception {
        String drawn = """
                BT /F1 10 Tf 1 0 0 1 50 720 Tm (e) Tj 1 0 0 1 51.1 720 Tm (¨) Tj 1 0 0 1 55.6 720 Tm (sht) Tj ET
                BT /F1 10 Tf 1 0 0 1 100 720 Tm (¸) Tj 1 0 0 1 99.6 720 Tm (c) Tj 1 0 0 1 104.6 720 Tm (do) Tj ET
                """;

        assertThat(shown(drawn)).containsExactly("ësht çdo");
    }

    @Test
    void aRaisedNumberStaysOnItsLine() throws Exception {
        String drawn =
                "BT /F1 10 Tf 1 0 0 1 50 720 Tm (the law) Tj 4 Ts /F1 6 Tf (3) Tj 0 Ts /F1 10 Tf ( says) Tj ET\n";

        assertThat(shown(drawn)).containsExactly("the law3 says");
    }

    @Test
    void wordsBrokenByAHyphenKeepIt() throws Exception {
        String drawn = text(50, 720, "The measures of this plan, all of them, belong to the anti-")
                + text(50, 708, "corruption policy of the ministry, which its units carry out");

        assertThat(shown(drawn).getFirst()).contains("the anti-corruption policy of");
    }

    @Test
    void textOutsideTheCropBoxIsNotThere() throws Exception {
        DrawnPdf pdf =
                new DrawnPdf().cropBox(40, 400, 400, 400).page(text(50, 720, "seen") + text(50, 300, "cut away"));

        assertThat(DrawnPdf.shown(DrawnPdf.read(pdf.save(file())))).containsExactly("seen");
    }

    @Test
    void textThatAClipCutsOffIsCounted() throws Exception {
        String drawn = "q 50 700 100 30 re W n " + text(55, 710, "seen") + text(300, 710, "hidden") + "Q\n";

        SourceDocument read = read(drawn);

        assertThat(DrawnPdf.shown(read)).containsExactly("seen");
        assertThat(read.remarks())
                .containsExactly("6 characters were left out that no page shows because they are cut off.");
    }

    @Test
    void invisibleTextOnAPageOfTextIsNotRead() throws Exception {
        assertThat(shown(text(50, 720, "seen") + "BT 3 Tr /F1 10 Tf 1 0 0 1 50 700 Tm (not seen) Tj ET\n"))
                .containsExactly("seen");
    }

    @Test
    void aWatermarkIsALineAndInNoCell() throws Exception {
        String drawn = "BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 600 Tm (PROJEKT) Tj ET\n"
                + "50 600 400 160 re S\n"
                + line(200, 600, 200, 760)
                + line(50, 680, 450, 680)
                + text(55, 740, "a")
                + text(205, 740, "b")
                + text(55, 660, "c")
                + text(205, 660, "d");

        assertThat(shown(drawn)).containsExactly("0:a | 1:b", "0:c | 1:d", "PROJEKT");
    }

    @Test
    void aPageWhoseTextIsDrawnSidewaysReadsAsItIsHeld() throws Exception {
        String drawn = "BT /F1 10 Tf 0 1 -1 0 100 50 Tm (First line of a page) Tj ET\n"
                + "BT /F1 10 Tf 0 1 -1 0 112 50 Tm (drawn sideways) Tj ET\n"
                + text(280, 20, "7");

        assertThat(shown(drawn)).contains("First line of a page", "drawn sideways", "7");
    }

    @Test
    void textInFormsIsReadWhereTheFormIsDrawn() throws Exception {
        DrawnPdf pdf = new DrawnPdf()
                .form(text(50, 720, "stamp"))
                .page(text(50, 740, "above") + "q 1 0 0 1 0 -20 cm /X0 Do Q\n" + text(50, 690, "below"));

        assertThat(DrawnPdf.shown(DrawnPdf.read(pdf.save(file())))).containsExactly("above", "stamp", "below");
    }

    @Test
    void formsThatDrawOneAnotherForeverAreDrawnOnce() throws Exception {
        try (PDDocument document = new DrawnPdf()
                .form(text(50, 720, "once") + "/X0 Do")
                .page("/X0 Do")
                .document()) {
            COSDictionary forms =
                    document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
            forms.getCOSDictionary(COSName.getPDFName("X0"))
                    .setItem(COSName.RESOURCES, document.getPage(0).getResources());
            document.save(file().toFile());
        }

        assertThat(DrawnPdf.shown(DrawnPdf.read(file()))).containsExactly("once");
    }

    @Test
    void aFontThatHidesItsLettersIsRemarked() throws Exception {
        Path plan =
                new PdfPlan().paragraph("Plani i integritetit të ministrisë").save(folder.resolve("plan.pdf"));
        try (PDDocument document = Loader.loadPDF(plan.toFile())) {
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                document.getPage(0).getResources().getFont(name).getCOSObject().removeItem(COSName.TO_UNICODE);
            }
            document.save(file().toFile());
        }

        SourceDocument read = DrawnPdf.read(file());

        assertThat(DrawnPdf.shown(read).getFirst()).contains("\uFFFD");
        assertThat(read.remarks())
                .singleElement()
                .asString()
                .startsWith("On page 1 some characters are shown as \uFFFD");
    }

    @Test
    void everyLineHasItsPlace() throws Exception {
        SourceDocument read = DrawnPdf.read(new DrawnPdf()
                .page(text(50, 700, "one"))
                .page(text(50, 700, "two") + text(50, 600, "three"))
                .save(file()));

        assertThat(read.blocks())
                .extracting(block -> block.place())
                .containsExactly(SourcePlace.onPage(1, 1), SourcePlace.onPage(2, 1), SourcePlace.onPage(2, 2));
    }

    @Test
    void headersAndFootersOfPagesAreLines() throws Exception {
        Path plan = new PdfPlan()
                .footer("Faqe %d")
                .table(List.of("A", "B", "C"), List.of(List.of("a", "b", "c")))
                .save(file());

        assertThat(DrawnPdf.shown(DrawnPdf.read(plan))).containsExactly("0:A | 1:B | 2:C", "0:a | 1:b | 2:c", "Faqe 1");
    }

    private SourceDocument read(String operators) throws Exception {
        return DrawnPdf.read(new DrawnPdf().page(operators).save(file()));
    }

    private List<String> shown(String operators) throws Exception {
        return DrawnPdf.shown(read(operators));
    }
}
