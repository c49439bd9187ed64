package org.besa.plans.imports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.plans.imports.PlanImport;
import org.springframework.stereotype.Component;

/// Makes the lines of imports.
@Component
class ImportLines {

    private final Institutions institutions;
    private final Clock clock;

    ImportLines(Institutions institutions, Clock clock) {
        this.institutions = institutions;
        this.clock = clock;
    }

    List<ImportLine> lines(List<PlanImport> imports) {
        Map<UUID, Institution> owners =
                institutions.listInstitutions().stream().collect(Collectors.toMap(Institution::id, i -> i));
        List<ImportLine> lines = new ArrayList<>();
        for (PlanImport planImport : imports) {
            Institution owner = owners.get(planImport.institution());
            if (owner != null) {
                lines.add(new ImportLine(planImport, owner, on(planImport)));
            }
        }
        return lines;
    }

    LocalDate on(PlanImport planImport) {
        return planImport.uploadedAt().atZone(clock.getZone()).toLocalDate();
    }
}
