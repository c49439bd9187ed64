package org.besa.access.invitations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long links that make an account are good.
///
/// @param valid of an invitation by mail
/// @param first of the link for the first administrator, printed at the start
/// @param kept how long an invitation stays known after it was accepted, taken back or out of date
@ConfigurationProperties("besa.invitation")
public record InvitationSettings(
        @DefaultValue("7d") Duration valid,
        @DefaultValue("24h") Duration first,
        @DefaultValue("90d") Duration kept) {

    public InvitationSettings {
        if (!valid.isPositive() || !first.isPositive() || kept.isNegative()) {
            throw new IllegalArgumentException(
                    "besa.invitation.valid is %s and besa.invitation.first %s: both must be longer than nothing; besa.invitation.kept is %s, which may not be negative"
                            .formatted(valid, first, kept));
        }
    }
}
