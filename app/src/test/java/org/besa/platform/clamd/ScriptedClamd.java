package org.besa.platform.clamd;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// A clamd that does what the test says with each one who asks.
public final class ScriptedClamd implements AutoCloseable {

    private final ServerSocket server;
    private final Thread thread;
    private volatile String command = "";
    private volatile byte[] content = {};

    /// How it behaves towards one who asks.
    public interface Part {

        void play(Asked asked) throws IOException;
    }

    /// One who asks.
    public final class Asked {

        private final Socket socket;
        private final DataInputStream in;

        Asked(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new DataInputStream(socket.getInputStream());
        }

        public void hearCommand() throws IOException {
            StringBuilder heard = new StringBuilder();
            for (int one = in.read(); one > 0; one = in.read()) {
                heard.append((char) one);
            }
            command = heard.toString();
        }

        public byte[] hearContent() throws IOException {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                all.write(in.readNBytes(length));
            }
            content = all.toByteArray();
            return content;
        }

        public void say(String answer) throws IOException {
            socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.UTF_8));
        }

        /// Waits until the other hangs up.
        public void stayMute() throws IOException {
            in.readAllBytes();
        }
    }

    public ScriptedClamd(Part part) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.thread = Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    part.play(new Asked(socket));
                } catch (IOException e) {
                    // the other hung up, or the test is over
                }
            }
        });
    }

    public static ScriptedClamd answering(String answer) throws IOException {
        return new ScriptedClamd(asked -> {
            asked.hearCommand();
            asked.hearContent();
            asked.say(answer);
        });
    }

    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    Clamd asked(Duration longest) {
        return Clamd.at(address(), longest);
    }

    public String command() {
        return command;
    }

    public byte[] content() {
        return content;
    }

    @Override
    public void close() throws IOException {
        server.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
