package org.besa.monitoring.reports.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.besa.directory.Directory;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.monitoring.Period;
import org.besa.monitoring.Periods;
import org.besa.monitoring.reports.ReportTemplate;
import org.besa.monitoring.reports.ReportTemplate.Of;
import org.besa.monitoring.reports.ReportTemplates;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Reach;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What somebody can begin a report about.
@Component
class ReportChoices {

    private final Periods periods;
    private final ReportTemplates templates;
    private final Institutions institutions;

    ReportChoices(Periods periods, ReportTemplates templates, Institutions institutions) {
        this.periods = periods;
        this.templates = templates;
        this.institutions = institutions;
    }

    /// All, the latest period first.
    List<Beginning> listBeginnings(Actor actor) {
        Directory directory = institutions.directory();
        List<Beginning> beginnings = new ArrayList<>();
        for (Period period : periods.list()) {
            for (ReportTemplate template : templates.list(period.starts())) {
                if (template.of() == Of.INSTITUTION) {
                    own(actor, directory)
                            .forEach(one -> beginnings.add(beginning(period, template, one.id(), one.name())));
                } else if (actor.may("monitoring.reports", periods.place(period))) {
                    beginnings.add(beginning(period, template, null, LocalizedText.EMPTY));
                }
            }
        }
        return beginnings;
    }

    /// The institutions whose own reports somebody writes: those they hold a role of, not all of which they could.
    private static Stream<Institution> own(Actor actor, Directory directory) {
        Reach reach = actor.reach("monitoring.reports");
        return reach.institutions().stream().flatMap(id -> directory.findInstitution(id).stream());
    }

    private static Beginning beginning(
            Period period, ReportTemplate template, @Nullable UUID institution, LocalizedText name) {
        return new Beginning(period.id(), period.name(), template.code(), template.name(), institution, name);
    }

    /// The one of a name.
    ///
    /// @throws Problem when nothing that can be begun is called so
    Beginning find(String key, Actor actor) {
        return listBeginnings(actor).stream()
                .filter(beginning -> beginning.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Problem(Problem.Kind.INVALID, "reports.problem.not-chosen"));
    }
}
