package org.besa.plans.reading.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.besa.plans.reading.source.pdf.DrawnPdf.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.besa.plans.reading.documents.PdfPlan;
import org.besa.plans.reading.documents.SamplePlan;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.UnreadableDocument.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfBadInputTests {

    private static final ReadingLimits LIMITS = ReadingLimits.DEFAULT;

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("bad.pdf");
    }

    @Test
    void aPasswordIsToBeRemoved() throws Exception {
        protect("secret");

        assertRefused(
                Reason.ENCRYPTED,
                "The PDF is protected with a password. Open it, save it without a password, and try again.");
    }

    @Test
    void aDocumentThatOpensWithoutAPasswordIsRead() throws Exception {
        protect("");

        assertThat(DrawnPdf.shown(DrawnPdf.read(file()))).containsExactly("Plan");
    }

    @Test
    void anEmptyFileIsNoDocument() throws Exception {
        Files.write(file(), new byte[0]);

        assertRefused(Reason.EMPTY, "The file is empty. Upload the document itself.");
    }

    @Test
    void aFileThatOnlyBeginsLikeAPdfIsDamaged() throws Exception {
        Files.writeString(file(), "%PDF-1.7\nand then nothing that a PDF has\n");

        assertRefused(
                Reason.DAMAGED,
                "The PDF is damaged or was cut off. Get it again from where it came, or print it to a new PDF.");
    }

    @Test
    void aFileThatWasCutOffIsRefusedOrReadWithWhatIsThere() throws Exception {
        byte[] whole = PdfPlan.of(SamplePlan.of(10, 20)).bytes();
        for (int part = 1; part < 10; part++) {
            Files.write(file(), Arrays.copyOf(whole, whole.length * part / 10));
            assertThat(DrawnPdf.refusal(file(), LIMITS).reason()).isIn(Reason.DAMAGED, Reason.EMPTY);
        }
    }

    @Test
    void aDocumentWithoutPagesIsEmpty() throws Exception {
        new DrawnPdf().save(file());

        assertRefused(Reason.EMPTY, "The PDF has no pages. Get it again from where it came, or print it to a new PDF.");
    }

    @Test
    void twoThousandPagesAreRead() throws Exception {
        DrawnPdf pdf = new DrawnPdf();
        for (int i = 1; i <= 2_000; i++) {
            pdf.page(text(50, 700, "page " + i));
        }

        assertThat(DrawnPdf.read(pdf.save(file())).blocks()).hasSize(2_000);
    }

    @Test
    void morePagesThanAllowedAreRefused() throws Exception {
        new DrawnPdf().page("").page("").page("").page("").save(file());

        assertRefused(
                new ReadingLimits(1 << 20, 1 << 20, 3, 100, 100, 10, 10),
                Reason.TOO_MANY_PAGES,
                "The PDF has more than 3 pages. Save the pages with the plan as a PDF of their own.");
    }

    @Test
    void aLargerFileThanAllowedIsRefused() throws Exception {
        Files.write(file(), new byte[3 << 20]);

        assertRefused(
                new ReadingLimits(2 << 20, 1 << 20, 3, 100, 100, 10, 10),
                Reason.TOO_LARGE,
                "The file has 3 MB; at most 2 MB are read. Save it with smaller pictures or in parts.");
    }

    @Test
    void moreRowsThanAllowedAreRefused() throws Exception {
        PdfPlan.of(SamplePlan.of(1, 20)).save(file());

        assertRefused(
                new ReadingLimits(1 << 20, 1 << 20, 30, 20, 1_000, 10, 10),
                Reason.TOO_MANY_ROWS,
                "The PDF has more than 20 rows and lines. Save the plan alone in a PDF, or split it.");
    }

    @Test
    void aLongerCellThanAllowedIsRefused() throws Exception {
        new PdfPlan().paragraph("Një rresht ".repeat(20)).save(file());

        assertRefused(
                new ReadingLimits(1 << 20, 1 << 20, 30, 20, 100, 10, 10),
                Reason.TOO_LARGE,
                "The cell or line that begins “Një rresht Një rresht Një rresht Një rre” has more than 100 characters."
                        + " Split it into several.");
    }

    @Test
    void aReadingThatTakesTooLongIsStopped() throws Exception {
        PdfPlan.of(SamplePlan.of(5, 50)).save(file());

        assertRefused(
                new ReadingLimits(8 << 20, 8 << 20, 300, 20_000, 1_000, 0, 10),
                Reason.TOO_SLOW,
                "Reading took longer than 0 seconds and was stopped. Save the plan alone in a new PDF, or split it.");
    }

    @Test
    void aPageThatUnpacksToGigabytesIsRefused() throws Exception {
        try (PDDocument document = new DrawnPdf().page("").document()) {
            PDStream bomb = new PDStream(document);
            try (OutputStream out = bomb.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] blank = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < 80; i++) {
                    out.write(blank);
                }
            }
            document.getPage(0).setContents(bomb);
            document.save(file().toFile());
        }

        assertRefused(
                Reason.TOO_LARGE_UNPACKED,
                "Unpacked, a part of the PDF is far larger than a plan needs. Print the plan alone to a new PDF.");
    }

    @Test
    void aStructureThatUnpacksToGigabytesIsRefused() throws Exception {
        byte[] packed = packed(120);
        try (OutputStream out = Files.newOutputStream(file())) {
            out.write("%%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>\nstream\n"
                    .formatted(packed.length)
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(packed);
            out.write("\nendstream\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        }

        assertRefused(
                Reason.TOO_LARGE_UNPACKED,
                "Unpacked, a part of the PDF is far larger than a plan needs. Print the plan alone to a new PDF.");
    }

    @Test
    void aPageTreeThatBitesItsTailEnds() throws Exception {
        try (PDDocument document =
                new DrawnPdf().page(text(50, 700, "only page")).document()) {
            COSDictionary root = document.getPages().getCOSObject();
            COSArray kids = root.getCOSArray(COSName.KIDS);
            kids.add(root);
            kids.add(root);
            document.save(file().toFile());
        }

        assertThat(DrawnPdf.shown(DrawnPdf.read(file()))).containsExactly("only page");
    }

    @Test
    void formsThatMultiplyEnd() throws Exception {
        DrawnPdf pdf = new DrawnPdf().page("/X0 Do");
        for (int i = 0; i < 20; i++) {
            pdf.form(("/X" + (i + 1) + " Do\n").repeat(10));
        }
        try (PDDocument document = pdf.document()) {
            COSDictionary forms =
                    document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
            for (COSName name : forms.keySet()) {
                forms.getCOSDictionary(name)
                        .setItem(COSName.RESOURCES, document.getPage(0).getResources());
            }
            document.save(file().toFile());
        }

        assertThat(DrawnPdf.read(file()).blocks()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsTheDisksFault() {
        assertThatThrownBy(() -> DrawnPdf.read(file())).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whoeverListensMayStopTheReading() throws Exception {
        new DrawnPdf().page(text(50, 700, "page")).save(file());

        assertThatThrownBy(() -> new PdfSource(Recognition.OFF).read(file(), LIMITS, (step, done, of) -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
    }

    private void protect(String password) throws IOException {
        try (PDDocument document = new DrawnPdf().page(text(50, 700, "Plan")).document()) {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            document.save(file().toFile());
        }
    }

    private static byte[] packed(int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            byte[] blank = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < megabytes; i++) {
                out.write(blank);
            }
        }
        return bytes.toByteArray();
    }

    private void assertRefused(Reason reason, String message) throws IOException {
        assertRefused(LIMITS, reason, message);
    }

    private void assertRefused(ReadingLimits limits, Reason reason, String message) throws IOException {
        UnreadableDocument refusal = DrawnPdf.refusal(file(), limits);
        assertThat(refusal).hasMessage(message);
        assertThat(refusal.reason()).isEqualTo(reason);
    }
}
