package org.besa.platform.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Sends one mail of the outbox. It is claimed first, so nobody else sends it; and it always has the same name
/// (`Message-ID`), by which mail systems know a mail that came twice because Besa was killed between the server's yes
/// and its own note of it.
@Component
class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private static final Duration UNTIL_A_SERVER_IS_THERE = Duration.ofMinutes(5);
    private static final String SENDER = "Besa";

    private final JdbcClient jdbc;
    private final ObjectProvider<JavaMailSender> server;
    private final MailSettings settings;
    private final Clock clock;

    Delivery(JdbcClient jdbc, ObjectProvider<JavaMailSender> server, MailSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    private record Mail(
            UUID id,
            int attempts,
            String address,
            String name,
            String language,
            String subject,
            String text,
            String html,
            @Nullable String stopLink) {}

    /// Sends it, if it has not been.
    ///
    /// @return when to try again; empty when there is nothing more to do
    Optional<Instant> deliver(UUID id) {
        JavaMailSender sender = server.getIfAvailable();
        if (sender == null) {
            return Optional.of(clock.instant().plus(UNTIL_A_SERVER_IS_THERE));
        }
        return claim(id).flatMap(mail -> send(mail, sender));
    }

    private Optional<Mail> claim(UUID id) {
        return jdbc.sql("""
                        update platform.outgoing_mail set attempts = attempts + 1, state = 'SENDING'
                        where id = :id and state in ('WAITING', 'SENDING')
                        returning id, attempts, address, name, language, subject, text, html, stop_link
                        """)
                .param("id", id)
                .query((row, n) -> new Mail(
                        id,
                        row.getInt("attempts"),
                        row.getString("address"),
                        row.getString("name"),
                        row.getString("language"),
                        row.getString("subject"),
                        row.getString("text"),
                        row.getString("html"),
                        row.getString("stop_link")))
                .optional();
    }

    private Optional<Instant> send(Mail mail, JavaMailSender sender) {
        try {
            sender.send(message(mail, sender));
            finish(mail, "SENT", null);
            return Optional.empty();
        } catch (MailException | MessagingException | UnsupportedEncodingException e) {
            boolean lasting = isLasting(e) || mail.attempts() >= settings.attempts();
            log.warn("Mail {} was not sent in attempt {}: {}", mail.id(), mail.attempts(), reason(e));
            finish(mail, lasting ? "FAILED" : "WAITING", reason(e));
            return lasting ? Optional.empty() : Optional.of(clock.instant().plus(settings.wait(mail.attempts())));
        }
    }

    private MimeMessage message(Mail mail, JavaMailSender sender)
            throws MessagingException, UnsupportedEncodingException {
        String domain = settings.from().substring(settings.from().indexOf('@') + 1);
        MimeMessage message = new Named(sender.createMimeMessage(), "<" + mail.id() + "@" + domain + ">");
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from(), SENDER);
        helper.setTo(new InternetAddress(mail.address(), mail.name(), StandardCharsets.UTF_8.name()));
        helper.setSubject(mail.subject());
        helper.setText(mail.text(), mail.html());
        helper.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", mail.language());
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody answers by machine
        if (mail.stopLink() != null) {
            message.setHeader("List-Unsubscribe", "<" + mail.stopLink() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058
        }
        return message;
    }

    /// What it said is removed: it may hold a link that lets its reader in.
    private void finish(Mail mail, String state, @Nullable String error) {
        boolean over = !state.equals("WAITING");
        jdbc.sql("""
                        update platform.outgoing_mail set state = :state, error = :error,
                            text = case when :over then '' else text end, html = case when :over then '' else html end,
                            stop_link = case when :over then null else stop_link end,
                            finished_at = case when :over then cast(:now as timestamptz) end
                        where id = :id
                        """)
                .param("id", mail.id())
                .param("state", state)
                .param("error", error)
                .param("over", over)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// Removes what is long over, and gives up what has waited long.
    void forget() {
        Instant now = clock.instant();
        jdbc.sql("""
                        update platform.outgoing_mail
                        set state = 'FAILED', error = 'waited too long', text = '', html = '', stop_link = null,
                            finished_at = :now
                        where state in ('WAITING', 'SENDING') and created_at < :before
                        """)
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(settings.waiting())))
                .update();
        jdbc.sql("delete from platform.outgoing_mail where finished_at < :before")
                .param("before", Timestamp.from(now.minus(settings.kept())))
                .update();
    }

    /// Whether the server said that it will never take it: no such mailbox (RFC 5321, replies 5yz).
    private static boolean isLasting(Exception e) {
        if (e instanceof MailSendException failed) {
            return failed.getFailedMessages().values().stream()
                    .anyMatch(cause -> cause instanceof SendFailedException refused && isRefused(refused));
        }
        return e instanceof MessagingException || e instanceof UnsupportedEncodingException;
    }

    private static boolean isRefused(SendFailedException e) {
        Address[] invalid = e.getInvalidAddresses();
        return invalid != null && invalid.length > 0 && !reason(e).matches("(?s).*\\b4\\d\\d\\b.*");
    }

    private static String reason(Exception e) {
        Throwable cause = e;
        if (e instanceof MailSendException failed && failed.getMessageExceptions().length > 0) {
            cause = failed.getMessageExceptions()[0];
        }
        String reason = String.valueOf(cause.getMessage()).replaceAll("\\p{Cntrl}+", " ");
        return reason.length() > 300 ? reason.substring(0, 300) : reason;
    }

    /// A message that keeps the name it is given.
    private static final class Named extends MimeMessage {

        private final String name;

        Named(MimeMessage message, String name) {
            super(message.getSession());
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
