package org.besa.monitoring.reports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.record.CanonicalJson;
import org.besa.platform.record.Merge;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people write in the sections of a report; every text stays.
@Component
public class ReportSections {

    /// Longer ones belong into an annex.
    static final int LONGEST = 20_000;

    private final MonitoringReports reports;
    private final ReportTemplates templates;
    private final ReportTexts texts;
    private final AuditTrail audit;
    private final Clock clock;

    ReportSections(
            MonitoringReports reports, ReportTemplates templates, ReportTexts texts, AuditTrail audit, Clock clock) {
        this.reports = reports;
        this.templates = templates;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /// What stands in the sections of a report, by their codes; sections without text are missing.
    public Map<String, ReportText> current(MonitoringReport report) {
        return texts.current(report.id());
    }

    /// Every text of a section, the latest first.
    public List<ReportText> list(MonitoringReport report, String section) {
        return texts.list(report.id(), section);
    }

    /// Keeps what was written.
    ///
    /// @param seen the text that the form showed; null when it showed an empty section
    /// @return who had written in the other language meanwhile, which stays; empty when nobody had
    /// @throws TextClash when somebody else wrote something different in the same language since
    /// @throws Problem when a figure is named that there is none of, or the report is approved
    @Transactional
    public String save(UUID id, String section, LocalizedText typed, @Nullable UUID seen, Actor actor) {
        MonitoringReport report = reports.changing(id, actor);
        report.requireOpen();
        templates.of(report).requireSection(section);
        requireReadable(typed);
        List<ReportText> all = texts.list(id, section);
        ReportText stands = all.isEmpty() ? null : all.getFirst();
        if (stands == null || stands.id().equals(seen)) {
            write(report, section, stands, typed, clock.instant(), actor);
            return "";
        }
        LocalizedText base = all.stream()
                .filter(text -> text.id().equals(seen))
                .map(ReportText::text)
                .findFirst()
                .orElse(LocalizedText.EMPTY);
        Merge merge = Merge.of(
                CanonicalJson.write(base), CanonicalJson.write(typed), CanonicalJson.write(stands.text()), Set.of());
        if (!merge.clashes().isEmpty()) {
            throw new TextClash(stands);
        }
        write(report, section, stands, CanonicalJson.read(merge.joined(), LocalizedText.class), clock.instant(), actor);
        return merge.others().isEmpty() ? "" : stands.writerName();
    }

    /// Enters what was written before it was kept here.
    @Transactional
    public void writeKnown(UUID id, String section, LocalizedText text, Instant at, Actor actor) {
        MonitoringReport report = reports.changing(id, actor);
        report.requireOpen();
        templates.of(report).requireSection(section);
        requireReadable(text);
        write(report, section, texts.current(id).get(section), text, at, actor);
    }

    private void write(
            MonitoringReport report,
            String section,
            @Nullable ReportText before,
            LocalizedText text,
            Instant at,
            Actor actor) {
        if (before == null ? text.isEmpty() : before.text().equals(text)) {
            return;
        }
        texts.add(report.id(), section, text, at, actor);
        audit.note(
                actor,
                "reports.text-written",
                report.subject(),
                Details.changed(before == null ? null : before.text(), text).with(Map.of("section", section)));
    }

    private static void requireReadable(LocalizedText text) {
        for (Language language : Language.values()) {
            String words = text.find(language).orElse("");
            if (words.length() > LONGEST) {
                throw new Problem(Problem.Kind.INVALID, "reports.problem.too-long", LONGEST);
            }
            Figures.listUnknown(words).stream().findFirst().ifPresent(name -> {
                throw new Problem(Problem.Kind.INVALID, "reports.problem.no-figure", name);
            });
        }
    }
}
