package org.besa.platform.files;

import java.time.Duration;
import java.util.Optional;
import org.besa.platform.clamd.Clamd;
import org.besa.platform.clamd.ClamdAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How uploaded files are looked at before they are kept, as settings: `besa.files.*`.
///
/// @param clamd where ClamAV's daemon listens, `host:port` or the path of a socket; null or blank asks nobody
/// @param clamdTime longest time for one file
/// @param unchecked what becomes of a file when the daemon cannot be asked
@ConfigurationProperties("besa.files")
record FileSettings(
        @Nullable String clamd,
        @DefaultValue("2m") Duration clamdTime,
        @DefaultValue("refuse") Unchecked unchecked) {

    /// What becomes of a file about which nobody could be asked.
    enum Unchecked {
        REFUSE,
        KEEP
    }

    FileSettings {
        if (clamd != null && !clamd.isBlank()) {
            ClamdAddress.of(clamd);
        }
        if (clamdTime.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "besa.files.clamd-time is %s: give a second or more".formatted(clamdTime));
        }
    }

    /// Who is asked about a file; empty when nobody is.
    Optional<Clamd> scanner() {
        return Optional.ofNullable(clamd).filter(address -> !address.isBlank()).map(a -> Clamd.at(a, clamdTime));
    }
}
