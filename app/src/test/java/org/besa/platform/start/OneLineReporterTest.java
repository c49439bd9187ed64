package org.besa.platform.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;

class OneLineReporterTest {

    @Test
    void manyLinesBecomeOne() {
        assertEquals(
                "Besa does not start: A setting is wrong. Its value is no number. Correct it.",
                report(new FailureAnalysis(
                        "A setting is wrong.\n\n    Its value is no number.\n",
                        "Correct it.",
                        new IllegalStateException())));
    }

    @Test
    void aBusyPortNamesTheSettingThatChoosesAnother() {
        PortInUseException busy = new PortInUseException(8080);
        assertEquals(
                "Besa does not start: Port 8080 is taken by another program."
                        + " Stop that program, or choose another port: BESA_PORT=8081 ./besa run",
                report(new PortInUseAnalyzer().analyze(busy, busy)));
    }

    private static String report(FailureAnalysis analysis) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        new OneLineReporter(new PrintStream(written, true, StandardCharsets.UTF_8)).report(analysis);
        return written.toString(StandardCharsets.UTF_8).strip();
    }
}
