package org.besa.plans.reading.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.besa.plans.reading.documents.PdfPlan;
import org.besa.plans.reading.documents.SamplePlan;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.UnreadableDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Damages documents in every way that chance finds. `-Dbesa.fuzz.rounds=100000` looks longer, `-Dbesa.fuzz.seed=7`
/// elsewhere.
class PdfFuzzTests {

    private static final int ROUNDS = Integer.getInteger("besa.fuzz.rounds", 250);
    private static final long SEED = Long.getLong("besa.fuzz.seed", 20_220_430L);

    /// Ten seconds a document: a loop that does not end fails the test by its message.
    private static final ReadingLimits LIMITS = new ReadingLimits(8 << 20, 64 << 20, 200, 20_000, 100_000, 10, 10);

    @TempDir
    private Path folder;

    @Test
    void damagedDocumentsAreReadOrRefused() throws Exception {
        List<byte[]> documents = List.of(
                PdfPlan.of(SamplePlan.small()).bytes(),
                PdfPlan.of(SamplePlan.of(1, 3))
                        .ruling(PdfPlan.Ruling.NONE)
                        .rotated(90)
                        .bytes(),
                plainText(),
                new DrawnPdf()
                        .form("q 1 0 0 1 0 -20 cm /X0 Do Q")
                        .page("/X0 Do BT /F1 9 Tf (a) Tj ET")
                        .bytes());
        Random chance = new Random(SEED);
        Path file = folder.resolve("damaged.pdf");
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = damaged(documents.get(chance.nextInt(documents.size())), chance);
            Files.write(file, damaged);
            try {
                new PdfSource(Recognition.OFF).read(file, LIMITS, ReadingProgress.SILENT);
            } catch (UnreadableDocument refusal) {
                assertThat(refusal.reason())
                        .as("round %d of seed %d: %s", round, SEED, refusal.getMessage())
                        .isNotEqualTo(UnreadableDocument.Reason.TOO_SLOW);
            } catch (RuntimeException | Error e) {
                throw new AssertionError("round %d of seed %d".formatted(round, SEED), e);
            }
        }
    }

    /// A document whose operators are not packed, so that damage reaches them.
    private static byte[] plainText() {
        String operators = """
                0.5 w 50 700 300 60 re S 150 700 m 150 760 l S 250 700 m 250 760 l S 50 730 m 350 730 l S
                BT /F1 10 Tf 55 740 Td (1. Risk) Tj 100 0 Td [(Mea) -20 (sure)] TJ T* (x) ' 1 2 (y) " ET
                """;
        return """
                %%PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R 3 0 R]/Count 2>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
                4 0 obj <</Length %d>> stream
                %sendstream endobj
                5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>> endobj
                trailer <</Root 1 0 R/Size 6>>
                %%%%EOF
                """.formatted(operators.length(), operators).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] damaged(byte[] document, Random chance) {
        byte[] damaged = document.clone();
        switch (chance.nextInt(5)) {
            case 0 -> flip(damaged, 1 + chance.nextInt(20), chance);
            case 1 -> damaged = Arrays.copyOf(damaged, chance.nextInt(damaged.length));
            case 2 -> swap(damaged, chance);
            case 3 -> replaceDigits(damaged, 1 + chance.nextInt(8), chance);
            default -> {
                swap(damaged, chance);
                replaceDigits(damaged, 3, chance);
                flip(damaged, 3, chance);
            }
        }
        return damaged;
    }

    private static void flip(byte[] bytes, int times, Random chance) {
        for (int i = 0; i < times; i++) {
            bytes[chance.nextInt(bytes.length)] ^= (byte) (1 << chance.nextInt(8));
        }
    }

    /// Copies one piece over another, so that objects stand where others belong.
    private static void swap(byte[] bytes, Random chance) {
        int length = 1 + chance.nextInt(Math.min(400, bytes.length / 2));
        int from = chance.nextInt(bytes.length - length);
        int to = chance.nextInt(bytes.length - length);
        System.arraycopy(bytes.clone(), from, bytes, to, length);
    }

    /// Changes numbers: references, lengths, counts, offsets.
    private static void replaceDigits(byte[] bytes, int times, Random chance) {
        for (int i = 0; i < times; i++) {
            int at = chance.nextInt(bytes.length);
            while (at < bytes.length && !(bytes[at] >= '0' && bytes[at] <= '9')) {
                at++;
            }
            if (at < bytes.length) {
                bytes[at] = (byte) ('0' + chance.nextInt(10));
            }
        }
    }
}
