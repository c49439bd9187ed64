package org.besa.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.test.context.DynamicPropertyRegistry;

/// Mail that a test receives, over real SMTP.
public final class Letters {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private Letters() {}

    /// A mail server on a port of its own.
    public static GreenMail server() {
        GreenMail server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    /// One that stays the same when the server is stopped and started.
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Has an application send its mail there.
    public static void use(GreenMail server, DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> server.getSmtp().getPort());
        properties.add("besa.mail.from", () -> "besa@besa.example");
    }

    /// As arguments of an application's start.
    public static List<String> arguments(GreenMail server) {
        return List.of(
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + server.getSmtp().getPort(),
                "--besa.mail.from=besa@besa.example");
    }

    /// The text of the last mail to an address; waits until one more than a number have come.
    public static String await(GreenMail server, String address, int after) {
        try {
            while (to(server, address).size() <= after) {
                Thread.sleep(20);
            }
            return text(to(server, address).getLast());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// How many came to an address so far.
    public static int count(GreenMail server, String address) {
        return to(server, address).size();
    }

    /// The link in a mail, below its host.
    public static String link(String text) {
        Matcher link = LINK.matcher(text);
        if (!link.find()) {
            throw new AssertionError("no link in\n" + text);
        }
        return link.group().replaceFirst("https?://[^/]+", "");
    }

    private static List<MimeMessage> to(GreenMail server, String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return String.valueOf(mail.getHeader("To", ",")).contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The plain form.
    private static String text(Part part) {
        try {
            Object content = part.getContent();
            return content instanceof Multipart parts ? text(parts.getBodyPart(0)) : content.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
