package org.besa.platform.clamd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The same protocol with ClamAV itself.
@Timeout(60)
class RealClamdTest {

    @TempDir
    static Path folder;

    private static @Nullable RealClamd clamd;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> program = RealClamd.program();
        assumeTrue(program.isPresent(), "ClamAV is not installed here (Debian: apt-get install clamav-daemon)");
        clamd = RealClamd.start(program.get(), folder);
    }

    @AfterAll
    static void stop() throws Exception {
        if (clamd != null) {
            clamd.close();
        }
    }

    @Test
    void whatIsHarmlessPasses() throws Exception {
        assertEquals(new Verdict.Clean(), examine("Plani i integritetit".getBytes(StandardCharsets.UTF_8)));
        assertEquals(new Verdict.Clean(), examine(new byte[900_000]));
    }

    @Test
    void whatItKnowsIsFoundAlsoInsideOfAPackedDocument() throws Exception {
        byte[] marked = ("text " + RealClamd.MARKER + " text").getBytes(StandardCharsets.US_ASCII);

        assertEquals(new Verdict.Infected(RealClamd.FOUND), examine(marked));
        assertEquals(new Verdict.Infected(RealClamd.FOUND), examine(packed("word/media/picture.bin", marked)));
    }

    @Test
    void whatIsLargerThanItTakesIsNotSaidToBeClean() throws Exception {
        Verdict.Unknown unknown = assertInstanceOf(Verdict.Unknown.class, examine(new byte[5 << 20]));
        assertTrue(unknown.why().contains("size limit"), unknown::why);
    }

    @Test
    void itTellsItsVersion() throws Exception {
        assertTrue(asked().version().startsWith("ClamAV "), asked().version());
    }

    private static Verdict examine(byte[] content) throws IOException {
        return asked().examine(new ByteArrayInputStream(content));
    }

    private static Clamd asked() {
        return java.util.Objects.requireNonNull(clamd).asked();
    }

    private static byte[] packed(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
