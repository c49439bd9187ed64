package org.besa.platform.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// What is held back of an answer, and what lets it go.
class CaptureTest {

    private final MockHttpServletResponse reader = new MockHttpServletResponse();
    private final Capture capture = new Capture(reader, 10);

    @Test
    void nothingReachesTheReaderWhileItIsHeld() throws IOException {
        capture.setContentLength(4);
        capture.getOutputStream().write("abcd".getBytes(StandardCharsets.UTF_8));
        capture.getOutputStream().flush();
        capture.flushBuffer();

        assertTrue(capture.isHeld());
        assertArrayEquals("abcd".getBytes(StandardCharsets.UTF_8), capture.bytes());
        assertEquals("", reader.getContentAsString());
        assertNull(reader.getHeader("Content-Length"));
        assertFalse(reader.isCommitted());
    }

    @Test
    void aWriterWritesInTheCharactersOfTheAnswer() throws IOException {
        capture.setCharacterEncoding("UTF-8");
        capture.getWriter().print("ëç");

        assertArrayEquals("ëç".getBytes(StandardCharsets.UTF_8), capture.bytes());
    }

    @Test
    void whatGrowsTooLongGoesToItsReaderInOrder() throws IOException {
        capture.setContentLengthLong(14);
        for (String part : new String[] {"abcd", "efghij", "k", "lmn"}) {
            capture.getOutputStream().write(part.getBytes(StandardCharsets.UTF_8));
        }

        assertFalse(capture.isHeld());
        assertEquals("abcdefghijklmn", reader.getContentAsString());
        assertEquals(14, reader.getContentLength());
    }

    @Test
    void whatGoesOnInAnotherThreadIsNotHeld() throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAsyncSupported(true);
        capture.getOutputStream().write('a');

        new WholeAnswer(request, capture).startAsync();
        capture.getOutputStream().write('b');

        assertFalse(capture.isHeld());
        assertEquals("ab", reader.getContentAsString());
    }

    @Test
    void anErrorIsNotHeld() throws IOException {
        capture.sendError(404);

        assertFalse(capture.isHeld());
        assertEquals(404, reader.getStatus());
    }

    @Test
    void whatIsBegunAnewForgetsWhatWasWritten() throws IOException {
        capture.setHeader("Content-Length", "3");
        capture.getOutputStream().write('a');
        capture.resetBuffer();
        capture.getOutputStream().write('b');
        capture.setLocale(Locale.UK);

        assertArrayEquals(new byte[] {'b'}, capture.bytes());
        assertEquals(Locale.UK, capture.language());
    }
}
