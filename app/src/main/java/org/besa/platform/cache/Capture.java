package org.besa.platform.cache;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Holds an answer back while it is made, to keep it; lets it go to its reader when that is not possible, because it is
/// too long, an error, or goes on after its request.
final class Capture extends HttpServletResponseWrapper {

    private final int largest;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream(16 << 10);
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;
    private @Nullable Locale locale;
    private long length = -1;
    private boolean letGo;

    /// @param largest most bytes that are held back
    Capture(HttpServletResponse response, int largest) {
        super(response);
        this.largest = largest;
    }

    /// Whether all of it is held and none is on its way.
    boolean isHeld() {
        return !letGo && !super.isCommitted();
    }

    /// What was held.
    byte[] bytes() {
        flushWriter();
        return held.toByteArray();
    }

    /// Language of what was held, null when nobody said.
    @Nullable
    Locale language() {
        return locale;
    }

    /// Sends what is held; everything that follows goes the same way.
    void letGo() throws IOException {
        flushWriter();
        if (!letGo) {
            letGo = true;
            if (length >= 0) {
                super.setContentLengthLong(length);
            }
            if (held.size() > 0) {
                held.writeTo(super.getOutputStream());
                held.reset();
            }
        }
    }

    private void flushWriter() {
        if (writer != null) {
            writer.flush();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new HeldStream();
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer =
                    new PrintWriter(new OutputStreamWriter(getOutputStream(), Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        flushWriter();
        if (letGo) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        held.reset();
        super.resetBuffer();
    }

    @Override
    public void reset() {
        held.reset();
        length = -1;
        super.reset();
    }

    @Override
    public void setLocale(Locale language) {
        locale = language;
        super.setLocale(language);
    }

    @Override
    public void sendError(int status) throws IOException {
        letGo = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        letGo = true;
        super.sendError(status, message);
    }

    @Override
    public void setContentLength(int bytes) {
        setContentLengthLong(bytes);
    }

    @Override
    public void setContentLengthLong(long bytes) {
        length = bytes;
        if (letGo) {
            super.setContentLengthLong(bytes);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (name.equalsIgnoreCase("Content-Length")) {
            setContentLengthLong(Long.parseLong(value));
        } else {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (name.equalsIgnoreCase("Content-Length")) {
            setContentLengthLong(Long.parseLong(value));
        } else {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        if (name.equalsIgnoreCase("Content-Length")) {
            setContentLengthLong(value);
        } else {
            super.setIntHeader(name, value);
        }
    }

    private final class HeldStream extends ServletOutputStream {

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            if (!letGo && held.size() + count > largest) {
                letGo();
            }
            if (letGo) {
                target().write(bytes, offset, count);
            } else {
                held.write(bytes, offset, count);
            }
        }

        @Override
        public void flush() throws IOException {
            if (letGo) {
                target().flush();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            try {
                letGo();
                target().setWriteListener(listener);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private ServletOutputStream target() throws IOException {
            return Capture.super.getOutputStream();
        }
    }
}
