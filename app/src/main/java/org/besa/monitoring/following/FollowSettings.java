package org.besa.monitoring.following;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How following by e-mail is limited.
///
/// @param mails how many confirmations are sent to one address a day
/// @param requests how often one client may ask in an hour
/// @param unconfirmed how long a request waits to be confirmed before it is forgotten
@ConfigurationProperties("besa.following")
public record FollowSettings(
        @DefaultValue("5") int mails,
        @DefaultValue("20") int requests,
        @DefaultValue("7d") Duration unconfirmed) {

    public FollowSettings {
        if (mails < 1 || requests < 1 || unconfirmed.toDays() < 1) {
            throw new IllegalArgumentException("besa.following: every limit is at least 1, of days too");
        }
    }

    /// As people are told.
    public long daysUnconfirmed() {
        return unconfirmed.toDays();
    }
}
