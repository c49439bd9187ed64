package org.besa.monitoring.reports.web;

import org.besa.monitoring.reports.ReportIssue.Approval;
import org.besa.platform.i18n.Dates;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.springframework.stereotype.Component;

/// What feeds and lists of changes say of a report.
@Component
class ReportWords {

    private final Texts texts;

    ReportWords(Texts texts) {
        this.texts = texts;
    }

    /// Who approved it and when.
    LocalizedText approved(Approval approval) {
        return LocalizedText.of(approved(approval, Language.SQ), approved(approval, Language.EN));
    }

    private String approved(Approval approval, Language language) {
        return texts.text(
                language, "reports.approved-by", approval.by().in(language), Dates.day(approval.on(), language));
    }
}
