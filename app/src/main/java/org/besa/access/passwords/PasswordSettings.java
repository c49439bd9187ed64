package org.besa.access.passwords;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which passwords may be chosen. Nothing is asked of their letters (ASVS 5, 6.2.5), only that nobody guesses them.
///
/// @param shortest in characters, at least 8 (ASVS 5, 6.2.1)
/// @param longest in characters, at least 64 (ASVS 5, 6.2.9)
/// @param bits of what a guesser who knows the usual passwords has to try, as a power of two
@ConfigurationProperties("besa.password")
public record PasswordSettings(
        @DefaultValue("12") int shortest,
        @DefaultValue("128") int longest,
        @DefaultValue("35") int bits) {

    private static final int LEAST = 8;
    private static final int LEAST_LONGEST = 64;
    private static final int MOST_BITS = 100;

    public PasswordSettings {
        if (shortest < LEAST || longest < LEAST_LONGEST || longest < shortest || bits < 0 || bits > MOST_BITS) {
            throw new IllegalArgumentException("""
                    besa.password.shortest is %d (at least 8), besa.password.longest %d (at least 64, and no less than \
                    the first), besa.password.bits %d (0 to 100)""".formatted(shortest, longest, bits));
        }
    }
}
