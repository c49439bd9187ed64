package org.besa.platform.cache;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How public answers are kept.
///
/// @param enabled whether any are kept; without, every reader's page is made anew
/// @param size most memory that all kept answers take, in every form in which they are kept
/// @param largest longest answer that is kept, before compression; what is longer is sent as it is made
@ConfigurationProperties("besa.cache")
record CacheSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("64MB") DataSize size,
        @DefaultValue("4MB") DataSize largest) {

    CacheSettings {
        if (size.toBytes() < 0 || largest.toBytes() < 0 || largest.toBytes() > Integer.MAX_VALUE / 2) {
            throw new IllegalArgumentException(
                    "besa.cache.size is %s and besa.cache.largest %s: neither may be negative, the second at most 1GB"
                            .formatted(size, largest));
        }
    }
}
