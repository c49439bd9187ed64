package org.besa.access.sessions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long somebody stays signed in.
///
/// @param idle without asking for anything
/// @param longest at most, whatever they do
@ConfigurationProperties("besa.session")
public record SessionSettings(
        @DefaultValue("60m") Duration idle,
        @DefaultValue("12h") Duration longest) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    public SessionSettings {
        if (idle.compareTo(SHORTEST) < 0 || longest.compareTo(idle) < 0) {
            throw new IllegalArgumentException(
                    "besa.session.idle is %s and besa.session.longest %s: the first is at least a minute, the second no shorter"
                            .formatted(idle, longest));
        }
    }
}
