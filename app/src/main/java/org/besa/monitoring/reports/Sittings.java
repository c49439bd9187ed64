package org.besa.monitoring.reports;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.directory.bodies.Bodies;
import org.besa.directory.bodies.Body;
import org.besa.monitoring.reports.ReportTemplate.Step;
import org.besa.monitoring.reports.Sitting.Decision;
import org.besa.monitoring.reports.Sitting.Item;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.data.Ids;
import org.besa.platform.data.JsonRows;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Place;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sittings of bodies: called, with an agenda on which reports are laid as papers, and with minutes. What they decide
/// is for [SittingDecisions].
@Component
public class Sittings {

    private static final String PERMISSION = "monitoring.sittings";

    private static final String SELECT = """
            select s.id, s.version, s.body, b.name as body_name, b.secretariat, s.at, s.place, s.chair, s.minutes,
                (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'position', i.position, 'title', i.title,
                        'step', i.step, 'paper', i.paper, 'report', p.report, 'paper_number', p.number,
                        'sha256', p.sha256, 'decision', i.decision, 'decided', i.decided) order by i.position), '[]')
                    from monitoring.agenda_item i left join monitoring.report_paper p on p.id = i.paper
                    where i.sitting = s.id) as agenda
            from monitoring.sitting s join directory.body b on b.id = s.body
            """;

    private final MonitoringReports reports;
    private final ReportApprovals approvals;
    private final ReportTemplates templates;
    private final Papers papers;
    private final Bodies bodies;
    private final JsonRows rows;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Sittings(
            MonitoringReports reports,
            ReportApprovals approvals,
            ReportTemplates templates,
            Papers papers,
            Bodies bodies,
            JsonRows rows,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.reports = reports;
        this.approvals = approvals;
        this.templates = templates;
        this.papers = papers;
        this.bodies = bodies;
        this.rows = rows;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /// The sitting of an id.
    ///
    /// @throws Problem when there is none
    public Sitting sitting(UUID id) {
        return rows.find(Sitting.class, SELECT + "where s.id = :id", Map.of("id", id))
                .orElseThrow(Problem::notFound);
    }

    /// All of bodies whose papers somebody keeps or may read, the latest first.
    public List<Sitting> list(Actor actor) {
        return rows.list(Sitting.class, SELECT + "order by s.at desc, s.id", Map.of()).stream()
                .filter(sitting -> maySee(sitting, actor))
                .toList();
    }

    /// Whether somebody may see a sitting.
    public boolean maySee(Sitting sitting, Actor actor) {
        return actor.may(PERMISSION, place(sitting)) || actor.may("monitoring.read", place(sitting));
    }

    private static Place place(Sitting sitting) {
        return new Place(sitting.secretariat(), null, sitting.body(), null);
    }

    /// The sittings that dealt with a report, the earliest first.
    public List<Sitting> listOf(MonitoringReport report) {
        return rows.list(Sitting.class, SELECT + """
                where exists (select from monitoring.agenda_item i join monitoring.report_paper p on p.id = i.paper
                    where i.sitting = s.id and p.report = :report)
                order by s.at, s.id
                """, Map.of("report", report.id()));
    }

    /// Calls a sitting.
    ///
    /// @param chair who chairs it, by function; empty when not told
    /// @throws Problem when there is no such body, or it was called for then already
    @Transactional
    public Sitting call(UUID bodyId, Instant at, LocalizedText place, LocalizedText chair, Actor actor) {
        Body body = bodies.find(bodyId).orElseThrow(Problem::notFound);
        actor.require(PERMISSION, body.place());
        if (isCalled(bodyId, at)) {
            throw new Problem(Problem.Kind.CONFLICT, "reports.problem.called-already");
        }
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into monitoring.sitting (id, version, body, at, place, chair, minutes)
                        values (:id, 0, :body, :at, :place, :chair, '{}')
                        """)
                .param("id", id)
                .param("body", bodyId)
                .param("at", Timestamp.from(at))
                .param("place", rows.column(place))
                .param("chair", rows.column(chair))
                .update();
        Sitting called = sitting(id);
        audit.note(actor, "reports.sitting-called", called.subject(), Details.created(called));
        return called;
    }

    private boolean isCalled(UUID body, Instant at) {
        return jdbc.sql("select exists (select from monitoring.sitting where body = :body and at = :at)")
                .param("body", body)
                .param("at", Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    /// Puts something on the agenda that has no paper.
    ///
    /// @throws Problem when it has no title, or stands there already
    @Transactional
    public Sitting add(UUID id, LocalizedText title, Actor actor) {
        Sitting before = changing(id, actor);
        if (title.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "reports.problem.no-title");
        }
        if (before.agenda().stream()
                .anyMatch(item -> item.paper() == null && item.title().equals(title))) {
            throw new Problem(Problem.Kind.CONFLICT, "reports.problem.on-agenda");
        }
        insert(before, title, null, null);
        return changed("reports.agenda-changed", before, actor);
    }

    /// Lays a report before a sitting: what it says now becomes a paper that never changes again.
    ///
    /// @param step which step of its template the sitting is
    /// @throws Problem when the report is approved, an earlier step was not taken, or the step approves and the
    ///     period is still open
    @Transactional
    public Sitting lay(UUID id, UUID reportId, String step, Actor actor) {
        return lay(id, reportId, step, clock.instant(), actor);
    }

    /// Enters that a report was laid before a sitting before it was kept here.
    @Transactional
    public Sitting layKnown(UUID id, UUID reportId, String step, Instant at, Actor actor) {
        return lay(id, reportId, step, at, actor);
    }

    private Sitting lay(UUID id, UUID reportId, String step, Instant at, Actor actor) {
        Sitting before = changing(id, actor);
        MonitoringReport report = reports.changing(reportId, actor);
        report.requireOpen();
        ReportTemplate template = templates.of(report);
        Step taken =
                template.findStep(step).orElseThrow(() -> new Problem(Problem.Kind.INVALID, "reports.problem.no-step"));
        template.listBefore(taken).stream()
                .filter(earlier -> !isTaken(report, earlier))
                .findFirst()
                .ifPresent(earlier -> {
                    throw new Problem(Problem.Kind.CONFLICT, "reports.problem.step-before");
                });
        if (taken.approves()) {
            approvals.requireClosedPeriod(report);
        }
        insert(before, report.title(), step, papers.make(report, template, at).id());
        return changed("reports.agenda-changed", before, actor);
    }

    private boolean isTaken(MonitoringReport report, Step step) {
        return listOf(report).stream()
                .flatMap(sitting -> sitting.agenda().stream())
                .anyMatch(item -> report.id().equals(item.report())
                        && step.code().equals(item.step())
                        && item.decision() != null
                        && item.decision() != Decision.RETURNED);
    }

    private void insert(Sitting sitting, LocalizedText title, @Nullable String step, @Nullable UUID paper) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", Ids.next());
        values.put("sitting", sitting.id());
        values.put(
                "position",
                sitting.agenda().stream().mapToInt(Item::position).max().orElse(0) + 1);
        values.put("title", rows.column(title));
        values.put("step", step);
        values.put("paper", paper);
        jdbc.sql("""
                        insert into monitoring.agenda_item (id, sitting, position, title, step, paper)
                        values (:id, :sitting, :position, :title, :step, :paper)
                        """).params(values).update();
    }

    /// Takes something from the agenda of which nothing was decided.
    @Transactional
    public Sitting remove(UUID id, UUID itemId, Actor actor) {
        Sitting before = changing(id, actor);
        if (item(before, itemId).decision() != null) {
            throw new Problem(Problem.Kind.CONFLICT, "reports.problem.decided");
        }
        jdbc.sql("delete from monitoring.agenda_item where id = :id")
                .param("id", itemId)
                .update();
        return changed("reports.agenda-changed", before, actor);
    }

    /// Keeps what was said.
    ///
    /// @param seen what stood there, as the person has read it
    /// @throws Problem when somebody wrote something else since
    @Transactional
    public Sitting minute(UUID id, LocalizedText minutes, LocalizedText seen, Actor actor) {
        Sitting before = changing(id, actor);
        if (!before.minutes().equals(seen) && !before.minutes().equals(minutes)) {
            throw new Problem(Problem.Kind.CONFLICT, "reports.problem.minuted-meanwhile");
        }
        jdbc.sql("update monitoring.sitting set minutes = :minutes where id = :id")
                .param("minutes", rows.column(minutes))
                .param("id", id)
                .update();
        return changed("reports.minuted", before, actor);
    }

    /// What stands on the agenda of a sitting.
    ///
    /// @throws Problem when it does not
    static Item item(Sitting sitting, UUID id) {
        return sitting.agenda().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /// A sitting that somebody who keeps it is about to change.
    Sitting changing(UUID id, Actor actor) {
        jdbc.sql("update monitoring.sitting set version = version + 1 where id = :id")
                .param("id", id)
                .update();
        Sitting sitting = sitting(id);
        actor.require(PERMISSION, place(sitting));
        return sitting;
    }

    /// A sitting as it stands after it was changed, which the trail is told.
    Sitting changed(String act, Sitting before, Actor actor) {
        Sitting after = sitting(before.id());
        audit.note(actor, act, after.subject(), Details.changed(before, after));
        return after;
    }
}
