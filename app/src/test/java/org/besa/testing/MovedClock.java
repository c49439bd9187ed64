package org.besa.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// A clock that a test moves forward: real time, and what was added.
public final class MovedClock extends Clock {

    private final Clock real;
    private volatile Duration ahead = Duration.ZERO;

    /// A clock that goes right until it is moved.
    public MovedClock() {
        this(Clock.system(ZoneId.of("Europe/Tirane")));
    }

    private MovedClock(Clock real) {
        this.real = real;
    }

    /// Moves it.
    public void forward(Duration by) {
        ahead = ahead.plus(by);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        MovedClock clock = new MovedClock(real.withZone(zone));
        clock.ahead = ahead;
        return clock;
    }
}
