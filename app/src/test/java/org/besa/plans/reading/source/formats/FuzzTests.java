package org.besa.plans.reading.source.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.besa.plans.reading.documents.Archive;
import org.besa.plans.reading.documents.Mutation;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.UnreadableDocument.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Damages documents in every way we can think of: the outcome is a document or a refusal, in time, and our own code
/// never fails in a way it did not foresee.
///
/// The system property `besa.fuzz` multiplies the number of documents; `besa.fuzz.seed` damages others.
class FuzzTests {

    private static final int DOCUMENTS = 60 * Integer.getInteger("besa.fuzz", 1);
    private static final long SEED = Long.getLong("besa.fuzz.seed", 20251122);
    private static final ReadingLimits LIMITS = new ReadingLimits(8 << 20, 64 << 20, 100, 5_000, 20_000, 60, 60);

    @TempDir
    private Path folder;

    enum Victim {
        DOCX {
            @Override
            Archive archive() {
                return RichDocuments.docx();
            }
        },
        ODT {
            @Override
            Archive archive() {
                return RichDocuments.odt();
            }
        },
        ODS {
            @Override
            Archive archive() {
                return RichDocuments.ods();
            }
        },
        XLSX {
            @Override
            Archive archive() {
                return RichDocuments.xlsx();
            }
        },
        HTML {
            @Override
            byte[] whole() {
                return RichDocuments.html().getBytes(StandardCharsets.UTF_8);
            }
        },
        XLS {
            @Override
            byte[] whole() throws IOException {
                return RichDocuments.xls();
            }
        },
        DOC {
            @Override
            byte[] whole() throws IOException {
                return RichDocuments.doc();
            }
        };

        Archive archive() {
            return new Archive();
        }

        byte[] whole() throws IOException {
            return archive().bytes();
        }
    }

    @ParameterizedTest
    @EnumSource
    void damagedDocumentIsReadOrRefused(Victim victim) throws Exception {
        byte[] whole = victim.whole();
        RandomGenerator random = new SplittableRandom(SEED + victim.name().hashCode());
        for (int i = 0; i < DOCUMENTS; i++) {
            Archive archive = victim.archive();
            boolean inside = !archive.isEmpty() && random.nextInt(5) > 0;
            byte[] damaged = inside ? archive.damaged(random).bytes() : Mutation.anyOf(whole, random);
            Path file = Files.write(folder.resolve("damaged"), damaged);
            assertReadOrRefused(file, victim + " " + i);
        }
    }

    private void assertReadOrRefused(Path file, String which) throws IOException {
        try {
            Formats.ALL.read(file, LIMITS, ReadingProgress.SILENT);
        } catch (UnreadableDocument refusal) {
            assertThat(refusal.reason()).as(which).isNotIn(Reason.TOO_SLOW, Reason.CANCELLED);
            assertThat(refusal.getMessage()).as(which).endsWith(".").doesNotContain("\n");
            assertThat(isOurFault(refusal.getCause()))
                    .as(which)
                    .withFailMessage(() -> keep(file, which, refusal))
                    .isFalse();
        }
    }

    /// Whether our own code, and not a library, threw something unforeseen.
    private static boolean isOurFault(@Nullable Throwable cause) {
        return (cause instanceof RuntimeException || cause instanceof Error)
                && cause.getStackTrace().length > 0
                && cause.getStackTrace()[0].getClassName().startsWith("org.besa.")
                && !(cause instanceof NumberFormatException);
    }

    private static String keep(Path file, String which, UnreadableDocument refusal) {
        try {
            Path kept = Files.copy(
                    file,
                    Files.createTempFile(
                            "besa-fuzz-" + which.toLowerCase(Locale.ROOT).replace(' ', '-'), ".bin"),
                    StandardCopyOption.REPLACE_EXISTING);
            return kept + ": " + refusal.getCause() + " at "
                    + Objects.requireNonNull(refusal.getCause()).getStackTrace()[0];
        } catch (IOException e) {
            return e.toString();
        }
    }
}
