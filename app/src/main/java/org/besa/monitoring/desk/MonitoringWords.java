package org.besa.monitoring.desk;

import java.time.LocalDate;
import java.util.UUID;
import org.besa.directory.Directory;
import org.besa.directory.Institution;
import org.besa.directory.Unit;
import org.besa.monitoring.StatusReport.State;
import org.besa.monitoring.StatusScheme.Status;
import org.besa.monitoring.StatusSchemes;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.web.Page;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// Statuses, states and names as people read them.
///
/// @param today the day on which the page is read
public record MonitoringWords(StatusSchemes schemes, Directory directory, LocalDate today) {

    /// A status of the list that a period uses.
    public Status status(LocalDate schemeFrom, String code) {
        return schemes.edition(schemeFrom).status(code);
    }

    /// The shape of where a report stands.
    public String shape(ReportLine line) {
        return switch (line.state()) {
            case VERIFIED -> "done";
            case SUBMITTED -> "going";
            case RETURNED -> "late";
            case ASKED -> line.isOverdue(today) ? "late" : line.started() ? "partly" : "not-due";
        };
    }

    /// Where a report stands, in few words.
    public String state(Page page, ReportLine line) {
        if (line.state() == State.ASKED) {
            String key = line.isOverdue(today) ? "overdue" : line.started() ? "started" : "asked";
            return page.text("monitoring.state." + key);
        }
        return page.text("monitoring.state." + line.state());
    }

    public Institution institution(UUID id) {
        return directory.findInstitution(id).orElseThrow(Problem::notFound);
    }

    /// Who answers: the unit where one does, else the institution.
    public LocalizedText answers(UUID institution, @Nullable UUID unit) {
        return directory
                .findUnit(unit)
                .map(Unit::name)
                .orElseGet(() -> institution(institution).name());
    }
}
