package org.besa.platform.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How mail is sent. The server itself is `spring.mail.*` (`BESA_SMTP_HOST` and its like).
///
/// @param from address of the sender
/// @param attempts after which a mail that no server takes is given up
/// @param firstWait before the second attempt; each further one waits twice as long, a day at most
/// @param waiting after which a mail that still waits, such as for a server, is given up with what it said
/// @param kept how long it stays known that a mail was sent or given up, and to whom; what it said is removed at once
@ConfigurationProperties("besa.mail")
public record MailSettings(
        @DefaultValue("besa@localhost") String from,
        @DefaultValue("12") int attempts,
        @DefaultValue("1m") Duration firstWait,
        @DefaultValue("30d") Duration waiting,
        @DefaultValue("30d") Duration kept) {

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 20;

    public MailSettings {
        if (attempts < 1 || !firstWait.isPositive() || !waiting.isPositive() || kept.isNegative() || !isAddress(from)) {
            throw new IllegalArgumentException("""
                    besa.mail.from is "%s" (an e-mail address), besa.mail.attempts %d (at least 1), \
                    besa.mail.first-wait %s and besa.mail.waiting %s (longer than nothing), \
                    besa.mail.kept %s (not negative)""".formatted(from, attempts, firstWait, waiting, kept));
        }
    }

    /// How long to wait after so many attempts.
    Duration wait(int attempt) {
        Duration wait = firstWait.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    static boolean isAddress(String text) {
        try {
            new InternetAddress(text, true).validate();
            return text.indexOf('@') > 0 && text.chars().noneMatch(c -> c <= ' ' || c == '<' || c == ',');
        } catch (AddressException e) {
            return false;
        }
    }
}
