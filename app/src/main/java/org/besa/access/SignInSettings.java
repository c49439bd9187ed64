package org.besa.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What slows down who guesses passwords.
///
/// @param free wrong attempts at an account after which the next is answered at once
/// @param attempts wrong attempts at an account within a window after which it is locked for a while
/// @param addressAttempts wrong attempts from one address within a window, at whatever accounts; a ministry has one
///     address
/// @param window in which attempts are counted
/// @param lock how long an account stays locked
@ConfigurationProperties("besa.sign-in")
record SignInSettings(
        @DefaultValue("4") int free,
        @DefaultValue("10") int attempts,
        @DefaultValue("100") int addressAttempts,
        @DefaultValue("1h") Duration window,
        @DefaultValue("15m") Duration lock) {

    SignInSettings {
        if (free < 1 || attempts <= free || addressAttempts < attempts || !window.isPositive() || !lock.isPositive()) {
            throw new IllegalArgumentException("""
                    besa.sign-in.free is %d (at least 1), besa.sign-in.attempts %d (more), \
                    besa.sign-in.address-attempts %d (no less), besa.sign-in.window %s and besa.sign-in.lock %s (both \
                    longer than nothing)""".formatted(free, attempts, addressAttempts, window, lock));
        }
    }
}
