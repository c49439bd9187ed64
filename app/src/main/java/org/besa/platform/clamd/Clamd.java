package org.besa.platform.clamd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// Asks `clamd`, by the two commands of its protocol that Besa needs (`man clamd`): INSTREAM sends a content in chunks,
/// each after its length, and ends with a length of zero; VERSION tells that it is there.
///
/// @param address where it listens
/// @param longest time for one question, connecting included
public record Clamd(ClamdAddress address, Duration longest) {

    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 4_096;
    private static final String FOUND = " FOUND";

    /// The one at an address, as the setting says it.
    ///
    /// @throws IllegalArgumentException when it is no address, saying what it may be
    public static Clamd at(String address, Duration longest) {
        return new Clamd(ClamdAddress.of(address), longest);
    }

    /// What it calls itself, such as "ClamAV 1.4.3/27800/…".
    ///
    /// @throws IOException saying why it does not answer
    public String version() throws IOException {
        return ask("VERSION", channel -> {});
    }

    /// Sends a content, read to its end, and hears what is known of it.
    ///
    /// @throws IOException when the content cannot be read; whatever is wrong with clamd is an answer
    public Verdict examine(InputStream content) throws IOException {
        String answer;
        try {
            answer = ask("INSTREAM", channel -> send(content, channel));
        } catch (UnreadableContent e) {
            throw e.failure;
        } catch (IOException e) {
            return new Verdict.Unknown(String.valueOf(e.getMessage()));
        }
        String said = answer.replaceFirst("^stream: ", "");
        if (said.equals("OK")) {
            return new Verdict.Clean();
        }
        return said.endsWith(FOUND)
                ? new Verdict.Infected(said.substring(0, said.length() - FOUND.length()))
                : new Verdict.Unknown("clamd at %s answered: %s".formatted(address, said));
    }

    private String ask(String command, Question question) throws IOException {
        try (SocketChannel channel = address.open();
                Deadline _ = new Deadline(channel, longest)) {
            try {
                channel.connect(address.target());
                write(channel, ByteBuffer.wrap(("z" + command + "\0").getBytes(StandardCharsets.US_ASCII)));
                Optional<IOException> broken = tryAsking(question, channel);
                String answer = answer(channel);
                if (answer.isEmpty()) {
                    throw broken.orElseGet(() -> new IOException("it closed the connection without an answer"));
                }
                return answer;
            } catch (ClosedChannelException e) {
                throw new IOException(
                        "clamd at %s gave no answer within %d s".formatted(address, longest.toSeconds()), e);
            } catch (UnreadableContent e) {
                throw e;
            } catch (ConnectException e) {
                throw new IOException("nobody listens at %s".formatted(address), e);
            } catch (IOException e) {
                throw new IOException("clamd at %s cannot be asked: %s".formatted(address, e.getMessage()), e);
            }
        }
    }

    /// Whoever finds a content too large says so and hangs up in the middle of it: the answer still waits to be read.
    private static Optional<IOException> tryAsking(Question question, SocketChannel channel) throws IOException {
        try {
            question.write(channel);
            return Optional.empty();
        } catch (ClosedChannelException | UnreadableContent e) {
            throw e;
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    private static void send(InputStream content, SocketChannel channel) throws IOException {
        byte[] bytes = new byte[CHUNK];
        for (int length = read(content, bytes); length > 0; length = read(content, bytes)) {
            write(channel, ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
            write(channel, ByteBuffer.wrap(bytes, 0, length));
        }
        write(channel, ByteBuffer.allocate(Integer.BYTES).putInt(0).flip());
    }

    private static int read(InputStream content, byte[] bytes) throws UnreadableContent {
        try {
            return content.readNBytes(bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UnreadableContent(e);
        }
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// Up to the zero byte that ends it, or the end of the connection.
    private static String answer(SocketChannel channel) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_ANSWER);
        while (said.size() < LONGEST_ANSWER && channel.read(bytes.clear()) >= 0) {
            said.write(bytes.array(), 0, bytes.position());
            if (said.toString(StandardCharsets.UTF_8).endsWith("\0")) {
                break;
            }
        }
        return said.toString(StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    /// What is sent after the command.
    private interface Question {

        void write(SocketChannel channel) throws IOException;
    }

    /// The content itself failed, for which clamd can do nothing.
    private static final class UnreadableContent extends IOException {

        private static final long serialVersionUID = 1L;

        private final IOException failure;

        UnreadableContent(IOException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    /// Closes a channel when its time is over, which ends whoever waits at it.
    private record Deadline(Thread watch) implements AutoCloseable {

        Deadline(SocketChannel channel, Duration longest) {
            this(Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(longest);
                    channel.close();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt(); // it was answered in time
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }));
        }

        @Override
        public void close() {
            watch.interrupt();
        }
    }
}
