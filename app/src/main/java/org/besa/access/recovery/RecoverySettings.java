package org.besa.access.recovery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long ways back are open.
///
/// @param link how long the link of a mail is good
/// @param mails most mails to one address within an hour
/// @param requests most requests from one network address within an hour, for whatever accounts
/// @param answered how long two administrators have to say that a second factor was lost
@ConfigurationProperties("besa.recovery")
public record RecoverySettings(
        @DefaultValue("1h") Duration link,
        @DefaultValue("3") int mails,
        @DefaultValue("30") int requests,
        @DefaultValue("7d") Duration answered) {

    public RecoverySettings {
        if (!link.isPositive() || mails < 1 || requests < mails || !answered.isPositive()) {
            throw new IllegalArgumentException("""
                    besa.recovery.link is %s and besa.recovery.answered %s (both longer than nothing), \
                    besa.recovery.mails %d (at least 1) and besa.recovery.requests %d (no less)""".formatted(link, answered, mails, requests));
        }
    }
}
