package org.besa.monitoring.web;

import gg.jte.Content;
import java.util.UUID;
import org.besa.platform.web.InstitutionSection;
import org.besa.platform.web.Page;
import org.springframework.stereotype.Component;

/// On the page of an institution: what was verified of its measures, one bar a period.
@Component
class ProgressOfInstitution implements InstitutionSection {

    private final ProgressByPeriod progress;

    ProgressOfInstitution(ProgressByPeriod progress) {
        this.progress = progress;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Content content(Page page, UUID institution) {
        return progress.ofInstitution(page, institution);
    }
}
