package org.besa.access.sessions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long somebody stays signed in.
///
/// @param idle without asking for anything
/// @param longest at most, whatever they do
/// @param confirmed after confirming who they are, until they are asked again before they change how they sign in
@ConfigurationProperties("besa.session")
public record SessionSettings(
        @DefaultValue("60m") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("10m") Duration confirmed) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    public SessionSettings {
        if (idle.compareTo(SHORTEST) < 0 || longest.compareTo(idle) < 0) {
            throw new IllegalArgumentException(
                    "besa.session.idle is %s and besa.session.longest %s: the first is at least a minute, the second no shorter"
                            .formatted(idle, longest));
        }
        if (confirmed.compareTo(SHORTEST) < 0 || confirmed.compareTo(longest) > 0) {
            throw new IllegalArgumentException(
                    "besa.session.confirmed is %s: at least a minute, and no longer than besa.session.longest (%s)"
                            .formatted(confirmed, longest));
        }
    }
}
