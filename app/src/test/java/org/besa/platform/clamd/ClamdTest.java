package org.besa.platform.clamd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The protocol of clamd, with one that is played.
@Timeout(30)
class ClamdTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(100);

    @Test
    void aContentArrivesWholeInChunks() throws Exception {
        byte[] content = new byte[200_000];
        new Random(1).nextBytes(content);
        try (ScriptedClamd clamd = ScriptedClamd.answering("stream: OK")) {
            assertEquals(new Verdict.Clean(), clamd.asked(LONG).examine(new ByteArrayInputStream(content)));

            assertEquals("zINSTREAM", clamd.command());
            assertArrayEquals(content, clamd.content());
        }
    }

    @Test
    void anEmptyContentIsAsked() throws Exception {
        try (ScriptedClamd clamd = ScriptedClamd.answering("stream: OK")) {
            assertEquals(new Verdict.Clean(), clamd.asked(LONG).examine(InputStream.nullInputStream()));
        }
    }

    @Test
    void whatWasFoundIsNamed() throws Exception {
        try (ScriptedClamd clamd = ScriptedClamd.answering("stream: Win.Test.EICAR_HDB-1 FOUND")) {
            assertEquals(
                    new Verdict.Infected("Win.Test.EICAR_HDB-1"),
                    clamd.asked(LONG).examine(text("x")));
        }
    }

    @Test
    void anAnswerThatIsNeitherIsUnknown() throws Exception {
        try (ScriptedClamd clamd = ScriptedClamd.answering("stream: Can't allocate memory ERROR")) {
            unknown("Can't allocate memory", clamd.asked(LONG), text("x"));
        }
    }

    @Test
    void whoHangsUpInTheMiddleIsStillHeard() throws Exception {
        try (ScriptedClamd clamd = new ScriptedClamd(asked -> {
            asked.hearCommand();
            asked.say("INSTREAM size limit exceeded. ERROR");
        })) {
            unknown("size limit exceeded", clamd.asked(LONG), endless());
        }
    }

    @Test
    void silenceEnds() throws Exception {
        try (ScriptedClamd clamd = new ScriptedClamd(ScriptedClamd.Asked::stayMute)) {
            unknown("gave no answer within", clamd.asked(SHORT), text("x"));
        }
    }

    @Test
    void oneWhoHangsUpWithoutAWordIsUnknown() throws Exception {
        try (ScriptedClamd clamd = new ScriptedClamd(asked -> {
            asked.hearCommand();
            asked.hearContent();
        })) {
            unknown("without an answer", clamd.asked(LONG), text("x"));
        }
    }

    @Test
    void nobodyThereIsUnknown() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        unknown("nobody listens at 127.0.0.1:" + port, Clamd.at("127.0.0.1:" + port, LONG), text("x"));
        unknown("/nowhere/clamd.ctl", Clamd.at("/nowhere/clamd.ctl", LONG), text("x"));
    }

    @Test
    void aContentThatCannotBeReadIsNoFaultOfTheScanner() throws Exception {
        try (ScriptedClamd clamd = ScriptedClamd.answering("stream: OK")) {
            InputStream broken = InputStream.nullInputStream();
            broken.close(); // reading it fails from now on
            IOException e =
                    assertThrows(IOException.class, () -> clamd.asked(LONG).examine(broken));
            assertEquals("Stream closed", e.getMessage());
        }
    }

    @Test
    void itTellsItsVersion() throws Exception {
        try (ScriptedClamd clamd = new ScriptedClamd(asked -> {
            asked.hearCommand();
            asked.say("ClamAV 1.4.3");
        })) {
            assertEquals("ClamAV 1.4.3", clamd.asked(LONG).version());
            assertEquals("zVERSION", clamd.command());
        }
    }

    private static void unknown(String why, Clamd clamd, InputStream content) throws IOException {
        Verdict.Unknown unknown = assertInstanceOf(Verdict.Unknown.class, clamd.examine(content));
        assertTrue(unknown.why().contains(why), unknown::why);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                return length;
            }
        };
    }
}
