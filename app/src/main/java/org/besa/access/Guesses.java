package org.besa.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.besa.platform.limits.Client;
import org.besa.platform.limits.Tallies;
import org.besa.platform.limits.Tally;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Slows down who guesses: each wrong attempt at an account makes the next wait longer, then the account is locked for
/// a while. It makes no difference whether the account exists. Who waits is not counted, so nobody can keep somebody
/// else out by going on.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Guesses {

    private static final String ACCOUNT = "sign-in.account";
    private static final String ADDRESS = "sign-in.address";
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);

    private final Tallies tallies;
    private final SignInSettings settings;
    private final SignInTrail trail;
    private final Clock clock;

    Guesses(Tallies tallies, SignInSettings settings, SignInTrail trail, Clock clock) {
        this.trail = trail;
        this.tallies = tallies;
        this.settings = settings;
        this.clock = clock;
    }

    /// How long an attempt has to wait; zero when it may be made. Attempts at the same account come one after the other
    /// until the transaction ends.
    Duration waiting(String email, String address) {
        Tally ofAddress =
                tallies.find(ADDRESS, Client.of(address)).orElseGet(() -> new Tally(0, Instant.EPOCH, Instant.EPOCH));
        if (ofAddress.count() >= settings.addressAttempts()) {
            return until(ofAddress.ends());
        }
        return waiting(tallies.hold(ACCOUNT, name(email)));
    }

    private Duration waiting(Tally tally) {
        if (tally.count() >= settings.attempts()) {
            return until(tally.last().plus(settings.lock()));
        }
        int slowed = tally.count() - settings.free();
        return slowed <= 0 ? Duration.ZERO : until(tally.last().plus(FIRST_WAIT.multipliedBy(1L << (slowed - 1))));
    }

    private Duration until(Instant end) {
        Duration wait = Duration.between(clock.instant(), end);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    /// Counts a wrong attempt.
    ///
    /// @return whether it locked the account
    boolean failed(String email, String address) {
        if (tallies.add(ADDRESS, Client.of(address), settings.window()).count() == settings.addressAttempts()) {
            trail.addressLocked();
        }
        // the window goes on as long as a lock may
        Tally tally = tallies.add(ACCOUNT, name(email), settings.window().plus(settings.lock()));
        return tally.count() == settings.attempts();
    }

    /// Forgets the attempts at an account: its owner has come in, or an administrator says so.
    void forget(String email) {
        tallies.clear(ACCOUNT, name(email));
    }

    /// Whether the account is locked, for administrators.
    boolean isLocked(String email) {
        return tallies.find(ACCOUNT, name(email))
                .map(tally ->
                        tally.count() >= settings.attempts() && !waiting(tally).isZero())
                .orElse(false);
    }

    private static String name(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
