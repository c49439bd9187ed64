package org.besa.monitoring.reports;

import java.sql.Timestamp;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.monitoring.Period;
import org.besa.monitoring.Periods;
import org.besa.monitoring.reports.MonitoringReport.State;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.data.Ids;
import org.besa.platform.data.JsonRows;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Begins monitoring reports, and sends their drafts to the institutions that they are about.
@Component
public class ReportDrafts {

    private final MonitoringReports reports;
    private final Periods periods;
    private final Institutions institutions;
    private final ReportTemplates templates;
    private final ReportTexts texts;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final JsonRows rows;
    private final Clock clock;

    ReportDrafts(
            MonitoringReports reports,
            Periods periods,
            Institutions institutions,
            ReportTemplates templates,
            ReportTexts texts,
            AuditTrail audit,
            JdbcClient jdbc,
            JsonRows rows,
            Clock clock) {
        this.reports = reports;
        this.periods = periods;
        this.institutions = institutions;
        this.templates = templates;
        this.texts = texts;
        this.audit = audit;
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /// Begins a report with the texts of its template.
    ///
    /// @param institution whose own report it is; null for one about the whole period
    /// @throws Problem when there is one already, or the template is for something else
    @Transactional
    public MonitoringReport begin(UUID periodId, String code, @Nullable UUID institution, Actor actor) {
        return begin(periodId, code, institution, clock.instant(), actor);
    }

    /// Enters that a report was begun before it was kept here.
    @Transactional
    public MonitoringReport beginKnown(
            UUID periodId, String code, @Nullable UUID institution, Instant at, Actor actor) {
        return begin(periodId, code, institution, at, actor);
    }

    private MonitoringReport begin(UUID periodId, String code, @Nullable UUID institution, Instant at, Actor actor) {
        Period period = periods.period(periodId);
        actor.require("monitoring.reports", reports.place(period, institution));
        ReportTemplate template = templates
                .find(code, period.starts())
                .filter(one -> (one.of() == ReportTemplate.Of.INSTITUTION) == (institution != null))
                .orElseThrow(() -> new Problem(Problem.Kind.INVALID, "reports.problem.no-template"));
        Institution whose = institution == null ? null : institutions.institution(institution);
        MonitoringReport report = new MonitoringReport(
                Ids.next(),
                0,
                slug(template, period, whose),
                periodId,
                institution,
                template.code(),
                template.effectiveFrom(),
                title(template, period, whose),
                State.DRAFT,
                null,
                at,
                null,
                null,
                null);
        if (whose != null && countAsked(periodId, whose.id()) == 0) {
            throw new Problem(Problem.Kind.INVALID, "reports.problem.nothing-asked");
        }
        insert(report);
        template.sections().forEach(section -> {
            if (section.text() != null) {
                texts.add(report.id(), section.code(), section.text(), at, actor);
            }
        });
        audit.note(actor, "reports.begun", report.subject(), Details.created(report));
        return report;
    }

    private long countAsked(UUID period, UUID institution) {
        return jdbc.sql("""
                        select count(*) from monitoring.status_report
                        where period = :period and institution = :institution
                        """)
                .param("period", period)
                .param("institution", institution)
                .query(Long.class)
                .single();
    }

    private static String slug(ReportTemplate template, Period period, @Nullable Institution whose) {
        if (whose != null) {
            return period.slug() + "-" + whose.code();
        }
        return template.code().equals("national") ? period.slug() : period.slug() + "-" + template.code();
    }

    private static LocalizedText title(ReportTemplate template, Period period, @Nullable Institution whose) {
        SequencedMap<String, String> titles = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            String pattern = template.title().in(language).replace("'", "''");
            titles.put(language.code(), new MessageFormat(pattern, language.locale()).format(new Object[] {
                        period.name().in(language),
                        whose == null ? "" : whose.name().in(language)
                    }));
        }
        return new LocalizedText(titles);
    }

    private void insert(MonitoringReport report) {
        int added = jdbc.sql("""
                        insert into monitoring.report (id, version, slug, period, institution, template, template_from,
                            title, state, created_at)
                        values (:id, 0, :slug, :period, :institution, :template, :from, :title, 'DRAFT', :at)
                        on conflict do nothing
                        """)
                .param("id", report.id())
                .param("slug", report.slug())
                .param("period", report.period())
                .param("institution", report.institution())
                .param("template", report.template())
                .param("from", report.templateFrom())
                .param("title", rows.column(report.title()))
                .param("at", Timestamp.from(report.createdAt()))
                .update();
        if (added == 0) {
            throw new Problem(Problem.Kind.CONFLICT, "reports.problem.there");
        }
    }

    /// Sends a draft to the institutions that it is about.
    ///
    /// @param until the last day on which they may comment
    /// @throws Problem when that day has passed
    @Transactional
    public MonitoringReport circulate(UUID id, LocalDate until, Actor actor) {
        MonitoringReport before = reports.changing(id, actor);
        before.requireOpen();
        if (until.isBefore(LocalDate.now(clock))) {
            throw new Problem(Problem.Kind.INVALID, "reports.problem.day-passed");
        }
        return circulated(before, until, actor);
    }

    /// Enters that a draft was sent before it was kept here.
    @Transactional
    public MonitoringReport circulateKnown(UUID id, LocalDate until, Actor actor) {
        return circulated(reports.changing(id, actor), until, actor);
    }

    private MonitoringReport circulated(MonitoringReport before, LocalDate until, Actor actor) {
        jdbc.sql("""
                        update monitoring.report set state = 'CIRCULATED', comments_until = :until, version = version + 1
                        where id = :id
                        """).param("until", until).param("id", before.id()).update();
        return reports.changed("reports.circulated", before, actor);
    }
}
