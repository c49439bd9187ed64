package org.besa.monitoring;

import java.time.Duration;
import java.util.Set;
import org.besa.platform.fetch.FetchRules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What evidence may be, as settings: `besa.evidence.*`.
///
/// @param maxFile largest file
/// @param fetch whether linked pages are saved; off where there is no way into the internet
/// @param fetchInside names of hosts that may lie in a network that is not public, such as an archive of
///     one's own
/// @param fetchMax largest page that is saved
/// @param fetchTime longest time for one page
@ConfigurationProperties("besa.evidence")
record EvidenceSettings(
        @DefaultValue("25MB") DataSize maxFile,
        @DefaultValue("true") boolean fetch,
        @DefaultValue Set<String> fetchInside,
        @DefaultValue("15MB") DataSize fetchMax,
        @DefaultValue("30s") Duration fetchTime) {

    EvidenceSettings {
        if (fetchTime.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "besa.evidence.fetch-time is %s: give a second or more".formatted(fetchTime));
        }
    }

    FetchRules rules() {
        return FetchRules.of(fetchInside, fetchMax.toBytes(), fetchTime);
    }
}
