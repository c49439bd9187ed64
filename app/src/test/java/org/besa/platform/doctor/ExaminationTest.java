package org.besa.platform.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.besa.platform.doctor.Finding.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExaminationTest {

    private static final Programs NONE = (program, arguments) -> Optional.empty();

    @TempDir
    Path folder;

    @Test
    void aJavaOlderThanNeededStopsEverything() {
        Finding finding = examination(NONE).java(Runtime.Version.parse("25.0.2"));
        assertEquals(State.NEEDED, finding.state());
        assertNotNull(finding.remedy());
    }

    @Test
    void aNewerJavaIsGood() {
        assertEquals(
                State.GOOD,
                examination(NONE).java(Runtime.Version.parse("25.0.3+9-LTS")).state());
        assertEquals(
                State.GOOD, examination(NONE).java(Runtime.Version.parse("26")).state());
    }

    @Test
    void besaRunsWithoutTheProgramsItCanUse() {
        Examination examination = examination(NONE);
        for (Finding finding :
                List.of(examination.maven(), examination.tesseract(), examination.clamd(), examination.chromium())) {
            assertEquals(State.LIMITED, finding.state(), finding.subject());
            assertNotNull(finding.remedy(), finding.subject());
        }
    }

    @Test
    void tesseractWithoutAlbanianIsNotEnough() {
        Finding finding = examination(tesseract("eng\nosd")).tesseract();
        assertEquals(State.LIMITED, finding.state());
        assertEquals("5.3.0 without sqi", finding.detail());
    }

    @Test
    void tesseractWithBothLanguagesIsGood() {
        Finding finding = examination(tesseract("eng\nosd\nsqi")).tesseract();
        assertEquals(State.GOOD, finding.state());
        assertNull(finding.remedy());
    }

    @Test
    void aScannerThatDoesNotAnswerIsToldBecauseNothingIsTakenWithoutIt() {
        Finding finding = new Examination(Map.of("BESA_FILES_CLAMD", "127.0.0.1:1"), NONE).clamd();
        assertEquals(State.LIMITED, finding.state());
        assertEquals("nobody listens at 127.0.0.1:1; uploads are refused until it answers", finding.detail());
    }

    @Test
    void anAddressOfAScannerThatIsNoneStopsEverything() {
        Finding finding = new Examination(Map.of("BESA_FILES_CLAMD", "clamav"), NONE).clamd();
        assertEquals(State.NEEDED, finding.state());
        assertTrue(String.valueOf(finding.remedy()).contains("host:port"), finding.remedy());
    }

    @Test
    void aDataFolderThatCannotBeMadeStopsEverything() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Finding finding =
                new Examination(Map.of("BESA_HOME", file.resolve("home").toString()), NONE).disk();
        assertEquals(State.NEEDED, finding.state());
    }

    @Test
    void theEmbeddedDatabaseIsTriedAndLeavesNothing() throws IOException {
        Finding finding = examination(NONE).database();
        assertEquals(State.GOOD, finding.state(), finding.remedy());
        assertTrue(finding.detail().startsWith("PostgreSQL "));
        try (var left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerStopsEverything() {
        Finding finding = new Examination(
                        Map.of(
                                "BESA_DATABASE_URL",
                                "postgresql://b:s@127.0.0.1:1/besa",
                                "BESA_HOME",
                                folder.toString()),
                        NONE)
                .database();
        assertEquals(State.NEEDED, finding.state());
        assertTrue(String.valueOf(finding.remedy()).contains("Is it running"), finding.remedy());
    }

    @Test
    void theStatusTellsWhetherBesaCanRun() {
        Finding good = Finding.good("Java", "running", "25.0.3");
        Finding limited = Finding.limited("Tesseract", "scans", "not found", "install it");
        Finding needed = Finding.needed("Disk", "data", "full", "make room");
        StringWriter out = new StringWriter();

        assertEquals(0, DoctorCommand.report(List.of(good, limited), new PrintWriter(out)));
        assertEquals(1, DoctorCommand.report(List.of(good, limited, needed), new PrintWriter(out)));
        assertTrue(out.toString().contains("✗ Disk"), out::toString);
    }

    private Examination examination(Programs programs) {
        return new Examination(Map.of("BESA_HOME", folder.toString()), programs);
    }

    private static Programs tesseract(String languages) {
        return (program, arguments) -> switch (program + " " + String.join(" ", arguments)) {
            case "tesseract --version" -> Optional.of("tesseract 5.3.0\n leptonica-1.82.0");
            case "tesseract --list-langs" -> Optional.of("List of available languages (3):\n" + languages);
            default -> Optional.empty();
        };
    }
}
