package org.besa.plans.reading.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.ReadingProgress.Step;
import org.besa.plans.reading.source.SourceBlock;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourcePlace;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.UnreadableDocument.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecognitionTests {

    /// Pixels of the drawn page for one of an A4 page at 300 dots per inch.
    private static final int WIDTH = 2480;

    private static final int HEIGHT = 3508;

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("scan.pdf");
    }

    @Test
    void picturesWithoutAProgramToRecogniseThemAreRefused() throws Exception {
        scan(0, 1);

        assertThatThrownBy(() -> read(new Recognition(true, "no-such-program", List.of("eng"))))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.PICTURES_ONLY))
                .hasMessage("The PDF holds pictures of pages, not text. Install Tesseract to have them recognised (on"
                        + " Debian: apt-get install tesseract-ocr tesseract-ocr-sqi), or get the document it was"
                        + " printed from.");
    }

    @Test
    void wordsAreAssignedToTheCellsThatTheLinesOfThePictureRule() throws Exception {
        scan(0, 1);

        SourceDocument read = read(program(words()));

        assertThat(DrawnPdf.shown(read)).containsExactly("0:Afati | 1:Masa e re", "0:2025 | 1:Hartimi");
        assertThat(read.recognised()).isTrue();
        assertThat(read.remarks()).containsExactly("The text of page 1 was recognised from pictures and needs a look.");
    }

    @Test
    void aCrookedPageIsLevelledFirst() throws Exception {
        scan(1.5, 1);

        assertThat(DrawnPdf.shown(read(program(words())))).hasSize(2).allMatch(row -> row.contains("| 1:"));
    }

    @Test
    void progressIsToldPageByPage() throws Exception {
        scan(0, 3);
        List<Integer> pages = new ArrayList<>();

        new PdfSource(program(words())).read(file(), ReadingLimits.DEFAULT, (step, done, of) -> {
            if (step == Step.RECOGNISING) {
                pages.add(done);
            }
        });

        assertThat(pages).containsExactly(0, 1, 2);
    }

    @Test
    void aPageThatIsRecognisedTooSlowlyIsRefused() throws Exception {
        scan(0, 1);
        Path slow = script("case $1 in --list-langs) echo eng;; *) exec sleep 60;; esac\n");
        ReadingLimits limits = new ReadingLimits(1 << 24, 1 << 24, 10, 100, 1_000, 60, 1);

        assertThatThrownBy(() -> new PdfSource(new Recognition(true, slow.toString(), List.of("eng")))
                        .read(file(), limits, ReadingProgress.SILENT))
                .hasMessage("Page 1 is a picture whose text was not recognised within 1 seconds. Scan it in black and"
                        + " white at 300 dots per inch.");
    }

    @Test
    void onePictureAmongPagesOfTextIsRemarkedWhenItCannotBeRecognised() throws Exception {
        BundledFonts.install();
        try (PDDocument document = new DrawnPdf()
                .page(DrawnPdf.text(50, 700, "A page of text, long enough to be one"))
                .page(DrawnPdf.text(50, 700, "Another page of text, as long as that"))
                .document()) {
            addPicture(document, picture(0));
            document.save(file().toFile());
        }

        SourceDocument read = read(Recognition.OFF);

        assertThat(read.blocks()).hasSize(2);
        assertThat(read.recognised()).isFalse();
        assertThat(read.remarks())
                .containsExactly("Nothing was read of page 3: a picture without text. Install Tesseract to have it"
                        + " recognised (on Debian: apt-get install tesseract-ocr tesseract-ocr-sqi).");
    }

    @Test
    void onlyWhatStandsOnAPictureIsMarked() throws Exception {
        BundledFonts.install();
        try (PDDocument document = new DrawnPdf()
                .page(DrawnPdf.text(50, 700, "A page of text, long enough to be one"))
                .document()) {
            addPicture(document, picture(0));
            document.save(file().toFile());
        }

        SourceDocument read = read(program(words()));

        assertThat(read.blocks())
                .extracting(SourceBlock::place)
                .containsExactly(SourcePlace.onPage(1, 1), SourcePlace.onPicture(2, 1));
    }

    @Test
    void theTextThatAScannerLaidOverThePictureIsRead() throws Exception {
        BundledFonts.install();
        try (PDDocument document = new PDDocument()) {
            PDPage page = addPicture(document, picture(0));
            try (PDPageContentStream canvas =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
                showHidden(canvas, "Afati kohor", 80, 700);
                showHidden(canvas, "Masa që merret", 250, 700);
                showHidden(canvas, "dhjetor 2025", 80, 652);
            }
            document.save(file().toFile());
        }

        SourceDocument read = read(Recognition.OFF);

        assertThat(DrawnPdf.shown(read).getFirst()).isEqualTo("0:Afati kohor | 1:Masa që merret");
        assertThat(read.recognised()).isTrue();
    }

    private static void showHidden(PDPageContentStream canvas, String text, float x, float y) throws IOException {
        canvas.beginText();
        canvas.setRenderingMode(RenderingMode.NEITHER);
        canvas.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
        canvas.newLineAtOffset(x, y);
        canvas.showText(text);
        canvas.endText();
    }

    private SourceDocument read(Recognition recognition) throws Exception {
        return new PdfSource(recognition).read(file(), ReadingLimits.DEFAULT, ReadingProgress.SILENT);
    }

    /// A stand-in for Tesseract that finds the given words in every picture.
    private Recognition program(String table) throws IOException {
        Path words = Files.writeString(folder.resolve("words.tsv"), table);
        Path script =
                script("case $1 in --list-langs) echo sqi;; *) cat > /dev/null; cat '%s';; esac\n".formatted(words));
        return new Recognition(true, script.toString(), List.of("sqi", "eng"));
    }

    private Path script(String commands) throws IOException {
        Path script = Files.writeString(folder.resolve("recognise"), "#!/bin/sh\n" + commands);
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    /// Words in the cells of [#picture], as the program's table lists them, in no order.
    private static String words() {
        return word(1_100, 560, "Masa") + word(1_250, 560, "e") + word(1_300, 560, "re") + word(320, 560, "Afati")
                + word(1_100, 760, "Hartimi") + word(320, 760, "2025") + "5\t1\t1\t1\t1\t1\t100\t100\t9\t40\t12\t|\n";
    }

    private static String word(int left, int top, String text) {
        return "5\t1\t1\t1\t1\t1\t%d\t%d\t%d\t32\t91.5\t%s\n".formatted(left, top, text.length() * 22, text);
    }

    private void scan(double degrees, int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            BufferedImage picture = picture(degrees);
            for (int i = 0; i < pages; i++) {
                addPicture(document, picture);
            }
            document.save(file().toFile());
        }
    }

    /// A page with a table of two rows and two columns.
    private static BufferedImage picture(double degrees) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(Color.BLACK);
        graphics.rotate(Math.toRadians(degrees));
        graphics.setStroke(new BasicStroke(4));
        graphics.drawRect(300, 500, 1_800, 400);
        graphics.drawLine(300, 700, 2_100, 700);
        graphics.drawLine(1_000, 500, 1_000, 900);
        graphics.dispose();
        return image;
    }

    private static PDPage addPicture(PDDocument document, BufferedImage image) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream canvas = new PDPageContentStream(document, page)) {
            canvas.drawImage(
                    LosslessFactory.createFromImage(document, image),
                    0,
                    0,
                    PDRectangle.A4.getWidth(),
                    PDRectangle.A4.getHeight());
        }
        return page;
    }
}
