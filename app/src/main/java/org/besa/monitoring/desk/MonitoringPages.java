package org.besa.monitoring.desk;

import java.time.Clock;
import java.time.LocalDate;
import org.besa.directory.Institutions;
import org.besa.monitoring.StatusSchemes;
import org.springframework.stereotype.Component;

/// Makes the words of a page.
@Component
class MonitoringPages {

    private final StatusSchemes schemes;
    private final Institutions institutions;
    private final Clock clock;

    MonitoringPages(StatusSchemes schemes, Institutions institutions, Clock clock) {
        this.schemes = schemes;
        this.institutions = institutions;
        this.clock = clock;
    }

    MonitoringWords words() {
        return new MonitoringWords(schemes, institutions.directory(), LocalDate.now(clock));
    }
}
