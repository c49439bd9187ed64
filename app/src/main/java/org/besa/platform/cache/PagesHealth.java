package org.besa.platform.cache;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Says whether public pages can be kept. Besa works without, only slower, so that it never counts as down.
@Component("pages")
final class PagesHealth implements HealthIndicator {

    private final Edition edition;

    PagesHealth(Edition edition) {
        this.edition = edition;
    }

    @Override
    public Health health() {
        return edition.isHearing()
                ? Health.up().build()
                : Health.unknown()
                        .withDetail("pages", "made anew for every reader: changes are not heard from the database")
                        .build();
    }
}
