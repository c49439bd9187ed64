package org.besa.plans.reading.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.besa.plans.reading.output.Terminal;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import picocli.CommandLine;

/// What `besa read` says to each document that is no plan, or not only one, with the limits it has by default.
class BadDocumentsTests {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "bad-documents.csv", numLinesToSkip = 1)
    void eachIsAnsweredInWords(String document, int status, String says) throws Exception {
        var out = new StringWriter();
        var err = new StringWriter();
        Path file = BadDocuments.write(document, folder);

        int ended = new CommandLine(new ReadCommand(new Terminal(false, false)))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(file.toString());

        assertThat(err.toString().lines().count()).isEqualTo(status == 2 ? 1 : 0);
        assertThat(status == 2 ? err.toString() : out.toString()).contains(says);
        assertThat(out.toString().isEmpty()).isEqualTo(status == 2);
        assertThat(ended).isEqualTo(status);
    }
}
