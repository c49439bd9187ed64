package org.besa.monitoring.reports;

import java.sql.Timestamp;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.besa.platform.record.PublicRecord;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Place;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Everything that can be asked of or done to monitoring reports as a whole.
@Component
public class MonitoringReports {

    private static final String SELECT = """
            select r.id, r.version, r.slug, r.period, r.institution, r.template, r.template_from, r.title, r.state,
                r.comments_until, r.created_at, r.approved_paper, r.approved_at, r.published_at
            from monitoring.report r
            """;

    private final JsonRows rows;
    private final JdbcClient jdbc;
    private final Periods periods;
    private final Institutions institutions;
    private final ReportTemplates templates;
    private final ReportTexts texts;
    private final Papers papers;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MonitoringReports(
            JsonRows rows,
            JdbcClient jdbc,
            Periods periods,
            Institutions institutions,
            ReportTemplates templates,
            ReportTexts texts,
            Papers papers,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.periods = periods;
        this.institutions = institutions;
        this.templates = templates;
        this.texts = texts;
        this.papers = papers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// The report of an id.
    ///
    /// @throws Problem when there is none
    public MonitoringReport report(UUID id) {
        return rows.find(MonitoringReport.class, SELECT + "where r.id = :id", Map.of("id", id))
                .orElseThrow(Problem::notFound);
    }

    /// The report of an id, for somebody who may read it before the public does.
    ///
    /// @throws Problem when there is none, or none for them
    public MonitoringReport report(UUID id, Actor actor) {
        MonitoringReport report = report(id);
        if (!mayRead(report, actor)) {
            throw Problem.notFound();
        }
        return report;
    }

    /// Whether somebody may read a report: who writes or oversees it, and institutions once it was sent to them.
    public boolean mayRead(MonitoringReport report, Actor actor) {
        Place place = place(report);
        boolean sent = report.commentsUntil() != null || !report.state().isOpen();
        return actor.may("monitoring.reports", place)
                || actor.may("monitoring.read", place)
                || (sent && listInstitutions(report).stream().anyMatch(one -> speaksFor(one, actor)));
    }

    /// Whether somebody speaks for an institution about a report.
    static boolean speaksFor(UUID institution, Actor actor) {
        return actor.may("monitoring.answer", institution) || actor.may("monitoring.report", institution);
    }

    /// The institutions that a report is about.
    public List<UUID> listInstitutions(MonitoringReport report) {
        UUID whose = report.institution();
        return whose != null
                ? List.of(whose)
                : rows.list(Asked.class, """
                                select distinct institution from monitoring.status_report
                                where period = :period order by institution
                                """, Map.of("period", report.period())).stream()
                        .map(Asked::institution)
                        .toList();
    }

    /// An institution of which something was asked.
    record Asked(UUID institution) {}

    /// Whose a report is, for permissions.
    public Place place(MonitoringReport report) {
        return place(periods.period(report.period()), report.institution());
    }

    private Place place(Period period, @Nullable UUID institution) {
        return institution == null ? periods.place(period) : Place.institution(institution);
    }

    /// All that somebody may read before the public does, the latest period first.
    public List<MonitoringReport> list(Actor actor) {
        return rows.list(MonitoringReport.class, SELECT + """
                        join monitoring.period p on p.id = r.period order by p.ends desc, r.created_at desc, r.id
                        """, Map.of()).stream()
                .filter(report -> mayRead(report, actor))
                .toList();
    }

    /// All that the public reads, the latest first.
    public List<MonitoringReport> listPublished() {
        return rows.list(MonitoringReport.class, SELECT + """
                where r.state = 'PUBLISHED' order by r.published_at desc, r.id
                """, Map.of());
    }

    /// Those that the public reads about periods in which a plan reported, the latest first.
    public List<MonitoringReport> listPublishedOf(UUID plan) {
        return rows.list(MonitoringReport.class, SELECT + """
                where r.state = 'PUBLISHED' and r.institution is null and exists (
                    select from monitoring.status_report s where s.period = r.period and s.plan = :plan)
                order by r.published_at desc, r.id
                """, Map.of("plan", plan));
    }

    /// The one that the public reads at an address.
    public Optional<MonitoringReport> findPublished(String slug) {
        return rows.find(
                MonitoringReport.class,
                SELECT + "where r.slug = :slug and r.state = 'PUBLISHED'",
                Map.of("slug", slug));
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
        actor.require("monitoring.reports", place(period, institution));
        ReportTemplate template = templates
                .find(code, period.starts())
                .filter(one -> (one.of() == ReportTemplate.Of.INSTITUTION) == (institution != null))
                .orElseThrow(() -> new Problem(Problem.Kind.INVALID, "reports.problem.no-template"));
        Institution whose = institution == null ? null : institutions.institution(institution);
        MonitoringReport report = new MonitoringReport(
                Ids.next(),
                0,
                period.slug()
                        + (whose == null ? "" : "-" + whose.code())
                        + (template.code().equals("national") || whose != null ? "" : "-" + template.code()),
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
        if (whose != null && listAsked(periodId, whose.id()) == 0) {
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

    private long listAsked(UUID period, UUID institution) {
        return jdbc.sql("""
                        select count(*) from monitoring.status_report
                        where period = :period and institution = :institution
                        """)
                .param("period", period)
                .param("institution", institution)
                .query(Long.class)
                .single();
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
        MonitoringReport before = changing(id, actor);
        before.requireOpen();
        if (until.isBefore(LocalDate.now(clock))) {
            throw new Problem(Problem.Kind.INVALID, "reports.problem.day-passed");
        }
        return circulated(before, until, actor);
    }

    /// Enters that a draft was sent before it was kept here.
    @Transactional
    public MonitoringReport circulateKnown(UUID id, LocalDate until, Actor actor) {
        return circulated(changing(id, actor), until, actor);
    }

    private MonitoringReport circulated(MonitoringReport before, LocalDate until, Actor actor) {
        jdbc.sql("""
                        update monitoring.report set state = 'CIRCULATED', comments_until = :until, version = version + 1
                        where id = :id
                        """).param("until", until).param("id", before.id()).update();
        return noted("reports.circulated", before, actor);
    }

    /// Approves an institution's own report, which no sitting deals with.
    ///
    /// @throws Problem when sittings do, the actor wrote in it, or the period is still open
    @Transactional
    public MonitoringReport approve(UUID id, Actor actor) {
        MonitoringReport before = locked(id);
        actor.require("monitoring.oversee", place(before));
        before.requireOpen();
        if (!templates.of(before).steps().isEmpty()) {
            throw new Problem(Problem.Kind.CONFLICT, "reports.problem.sitting-approves");
        }
        if (texts.include(id, actor)) {
            throw new Problem(Problem.Kind.INVALID, "reports.problem.own-words");
        }
        return approved(before, paper(before, clock.instant()), clock.instant(), actor);
    }

    /// The draft as a paper that never changes again.
    Papers.Paper paper(MonitoringReport report, Instant at) {
        return papers.make(report, templates.of(report), at);
    }

    /// Keeps that a paper was approved.
    MonitoringReport approved(MonitoringReport before, Papers.Paper paper, Instant at, Actor actor) {
        requireClosedPeriod(before);
        jdbc.sql("""
                        update monitoring.report set state = 'APPROVED', approved_paper = :paper, approved_at = :at,
                            version = version + 1
                        where id = :id
                        """)
                .param("paper", paper.id())
                .param("at", Timestamp.from(at))
                .param("id", before.id())
                .update();
        return noted("reports.approved", before, actor);
    }

    /// @throws Problem while the numbers of a report may still change
    void requireClosedPeriod(MonitoringReport report) {
        if (periods.period(report.period()).isOpen()) {
            throw new Problem(Problem.Kind.CONFLICT, "reports.problem.period-open");
        }
    }

    /// Keeps that a paper was sent back: institutions comment no more, people write again.
    MonitoringReport returned(MonitoringReport before, Actor actor) {
        jdbc.sql("update monitoring.report set state = 'DRAFT', version = version + 1 where id = :id")
                .param("id", before.id())
                .update();
        return noted("reports.returned", before, actor);
    }

    /// Lets the public read what was approved.
    ///
    /// @throws Problem when nothing was
    @Transactional
    public MonitoringReport publish(UUID id, Actor actor) {
        return publish(id, clock.instant(), actor);
    }

    /// Enters that a report was published before it was kept here.
    @Transactional
    public MonitoringReport publishKnown(UUID id, Instant at, Actor actor) {
        return publish(id, at, actor);
    }

    private MonitoringReport publish(UUID id, Instant at, Actor actor) {
        MonitoringReport before = changing(id, actor);
        if (before.state() != State.APPROVED || before.approvedPaper() == null) {
            throw new Problem(Problem.Kind.CONFLICT, "reports.problem.not-approved");
        }
        jdbc.sql("""
                        update monitoring.report set state = 'PUBLISHED', published_at = :at, version = version + 1
                        where id = :id
                        """).param("at", Timestamp.from(at)).param("id", id).update();
        String sha256 = papers.paper(before.approvedPaper()).sha256();
        events.publishEvent(new PublicRecord("monitoring-report", id, before.path(), before.title(), sha256, at));
        return noted("reports.published", before, actor);
    }

    private MonitoringReport noted(String act, MonitoringReport before, Actor actor) {
        MonitoringReport after = report(before.id());
        audit.note(actor, act, after.subject(), Details.changed(before, after));
        return after;
    }

    /// A report that somebody who keeps reports is about to change.
    MonitoringReport changing(UUID id, Actor actor) {
        MonitoringReport report = locked(id);
        actor.require("monitoring.reports", place(report));
        return report;
    }

    /// A report that nobody else changes until this transaction is over.
    MonitoringReport locked(UUID id) {
        jdbc.sql("select id from monitoring.report where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return report(id);
    }
}
