package org.besa.plans.reading.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.besa.plans.reading.output.Terminal;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.ReadingProgress.Step;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.words.WordList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadCommandTests {

    private static final Terminal PIPE = new Terminal(false, false);
    private static final Terminal PERSON = new Terminal(true, true);

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFiles() throws Exception {
        write("plan.txt", """
                Integrity plan 2026-2028
                Nr.\tRisk\tMeasure\tResponsible\tDeadline
                1\tGifts are not declared\tKeep a register of gifts\tLegal Directorate\tJune 2026
                2\tCriteria are set late\tPublish criteria first\tStaff Unit\tMay 2027
                """);
        write("doubtful.txt", Files.readString(folder.resolve("plan.txt")).replace("May 2027", "05.06.27"));
        write("letter.txt", "Dear colleagues,\nthe plan will follow next week.\n");
        write("named.txt", Files.readString(folder.resolve("plan.txt")).replace("Measure", "Vow"));
        write("vow.tsv", "# our own\nMEASURE\ten\tvow, solemn vow\n");
        write("prose.tsv", "# our own\nThe measure is called vow.\n");
        write("unknown.tsv", "PROMISE\ten\tvow\n");
        write("units.txt", "Staff\n\nStaff Unit\n");
        write("empty.pdf", "");
        Files.write(folder.resolve("bytes.bin"), new byte[] {(byte) 0xff, (byte) 0xfe, 'a', (byte) 0xc3});
        Files.createDirectory(folder.resolve("folder"));
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }

    /// What one run printed and how it ended; names of files in the folder stand without it.
    private record Run(int status, String out, String err) {}

    private Run read(Terminal terminal, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int status = new CommandLine(new ReadCommand(terminal))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(Stream.of(arguments).map(this::inFolder).toArray(String[]::new));
        return new Run(status, out.toString(), err.toString().replace(folder + "/", ""));
    }

    private String inFolder(String argument) {
        return argument.contains(".") || argument.equals("folder")
                ? folder.resolve(argument).toString()
                : argument;
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "refusals.csv", numLinesToSkip = 1)
    void whatCannotBeReadIsOneLineOnStandardErrorAndStatus2(String arguments, String message, String why) {
        Run run = read(PIPE, arguments.split(" ", -1));

        assertThat(run).as(why).isEqualTo(new Run(2, "", message + System.lineSeparator()));
    }

    @Test
    void anUnderstoodPlanIsStatus0AndNothingOnStandardError() {
        Run run = read(PIPE, "plan.txt");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Integrity plan 2026-2028\n").contains("Keep a register of gifts");
    }

    @Test
    void anUnresolvedRowIsStatus1() {
        Run run = read(PIPE, "doubtful.txt");

        assertThat(run.status()).isOne();
        assertThat(run.out()).contains("Unresolved: 1");
    }

    @Test
    void standardOutputIsOneJsonDocumentAlsoWhileAPersonWatches() {
        Run run = read(PERSON, "plan.txt", "--format", "JSON");

        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.path("groups").path(0).path("measures").size()).isEqualTo(2);
        assertThat(run.err()).contains("understanding");
    }

    @Test
    void progressIsClearedBeforeTheMessage() {
        Run run = read(PERSON, "letter.txt");

        String clear = "\r\u001B[K";
        assertThat(run.err()).contains(clear + "understanding …" + clear + "No plan was found");
    }

    @Test
    void onlyPersonsGetColour() {
        assertThat(read(PIPE, "plan.txt", "--format=table").out()).doesNotContain("\u001B");
        assertThat(read(PERSON, "plan.txt", "--format=table").out()).contains("\u001B[1m");
    }

    @Test
    void headerWordsOfOnesOwnAreKnown() {
        assertThat(read(PIPE, "named.txt", "--synonyms", "vow.tsv").out()).contains("Measure      Keep a register");
        assertThat(read(PIPE, "named.txt").out()).doesNotContain("Measure      Keep a register");
    }

    @Test
    void knownUnitsMayBeGiven() {
        Run run = read(PIPE, "plan.txt", "--units", "units.txt");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Responsible  Staff Unit");
    }

    @Test
    void aMistypedOptionIsNamedAndTheUsageShown() {
        Run run = read(PIPE, "plan.txt", "--frmat=json");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Unknown option: '--frmat=json'").contains("--format=json|table");
    }

    @Test
    void understandingTakesFromTheSameTimeAsReading() {
        var limits = new ReadingLimits(1 << 20, 1 << 20, 10, 100, 1_000, 1, 1);
        var options = new ReadingOptions(limits, List.of(), new WordList(List.of()));
        ReadingProgress endless = (step, done, of) -> {
            if (step == Step.UNDERSTANDING) {
                LockSupport.parkNanos(Duration.ofMinutes(5).toNanos());
            }
        };

        assertThatThrownBy(() -> PlanReader.ofAllFormats().read(folder.resolve("plan.txt"), options, endless))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageStartingWith("Reading took longer than 1 seconds and was stopped.");
    }

    @Test
    void theDisksRefusalsAreToldInWords() {
        Path file = Path.of("plan.docx");
        assertThat(InputFiles.fault(file, new AccessDeniedException("plan.docx")))
                .isEqualTo("You may not read “plan.docx”. Ask its owner, or change its permissions.");
        assertThat(InputFiles.fault(file, new FileSystemException("plan.docx", null, "Input/output error")))
                .isEqualTo("“plan.docx” cannot be read: Input/output error."
                        + " Copy it to this machine's disk and try again.");
    }
}
