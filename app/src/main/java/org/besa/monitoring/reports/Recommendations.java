package org.besa.monitoring.reports;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.besa.monitoring.reports.Recommendation.Standing;
import org.besa.monitoring.reports.Recommendation.Voice;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.data.Ids;
import org.besa.platform.data.JsonRows;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Place;
import org.besa.platform.web.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What reports ask of institutions, and what became of it: the institution answers, the secretariat finds, both stay.
@Component
public class Recommendations {

    private final MonitoringReports reports;
    private final RecommendationRows recommendations;
    private final JdbcClient jdbc;
    private final JsonRows rows;
    private final AuditTrail audit;
    private final Clock clock;

    Recommendations(
            MonitoringReports reports,
            RecommendationRows recommendations,
            JdbcClient jdbc,
            JsonRows rows,
            AuditTrail audit,
            Clock clock) {
        this.reports = reports;
        this.recommendations = recommendations;
        this.jdbc = jdbc;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /// All of a report, by number.
    public List<Recommendation> list(MonitoringReport report) {
        return recommendations.list(report.id());
    }

    /// The recommendation of an id.
    ///
    /// @throws Problem when there is none
    public Recommendation recommendation(UUID id) {
        return recommendations.find(id).orElseThrow(Problem::notFound);
    }

    /// Those of approved reports that somebody answers, or follows up, with what was said of them; those that are due
    /// first.
    public List<FollowedRecommendation> listFollowed(Actor actor) {
        boolean all = Stream.of("monitoring.reports", "monitoring.read")
                .anyMatch(permission -> actor.may(permission, Place.SYSTEM));
        Set<UUID> institutions = new HashSet<>();
        Stream.of("monitoring.answer", "monitoring.reports", "monitoring.read")
                .forEach(permission ->
                        institutions.addAll(actor.reach(permission).institutions()));
        return recommendations.listFollowed(all ? null : List.copyOf(institutions));
    }

    /// Writes a recommendation into a draft.
    ///
    /// @param institution one that the report is about
    /// @throws Problem when the report is approved, says nothing of the institution, or words are missing
    @Transactional
    public Recommendation add(UUID reportId, UUID institution, LocalizedText text, LocalDate dueOn, Actor actor) {
        MonitoringReport report = reports.changing(reportId, actor);
        report.requireOpen();
        requireSense(report, institution, text);
        int number = recommendations.list(reportId).stream()
                        .mapToInt(Recommendation::number)
                        .max()
                        .orElse(0)
                + 1;
        Recommendation added = new Recommendation(Ids.next(), 0, reportId, number, institution, text, dueOn);
        jdbc.sql("""
                        insert into monitoring.recommendation (id, version, report, number, institution, text, due_on)
                        values (:id, 0, :report, :number, :institution, :text, :due)
                        """)
                .param("id", added.id())
                .param("report", reportId)
                .param("number", number)
                .param("institution", institution)
                .param("text", rows.column(text))
                .param("due", dueOn)
                .update();
        audit.note(actor, "reports.recommended", added.subject(), Details.created(added));
        return added;
    }

    private void requireSense(MonitoringReport report, UUID institution, LocalizedText text) {
        if (!reports.listInstitutions(report).contains(institution)) {
            throw new Problem(Problem.Kind.INVALID, "reports.problem.not-of-report");
        }
        if (text.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "reports.problem.no-recommendation");
        }
    }

    /// Changes a recommendation of a draft.
    ///
    /// @param seen the version that the form showed
    /// @throws Problem as [#add] does, and when somebody else has changed it since
    @Transactional
    public Recommendation change(
            UUID id, int seen, UUID institution, LocalizedText text, LocalDate dueOn, Actor actor) {
        Recommendation before = recommendation(id);
        MonitoringReport report = reports.changing(before.report(), actor);
        report.requireOpen();
        requireSense(report, institution, text);
        int changed = jdbc.sql("""
                        update monitoring.recommendation set institution = :institution, text = :text, due_on = :due,
                            version = version + 1
                        where id = :id and version = :seen
                        """)
                .param("institution", institution)
                .param("text", rows.column(text))
                .param("due", dueOn)
                .param("id", id)
                .param("seen", seen)
                .update();
        if (changed == 0) {
            throw new Problem(Problem.Kind.CONFLICT, "monitoring.problem.changed-since");
        }
        Recommendation after = recommendation(id);
        audit.note(actor, "reports.recommendation-changed", after.subject(), Details.changed(before, after));
        return after;
    }

    /// Takes a recommendation out of a draft.
    @Transactional
    public void remove(UUID id, Actor actor) {
        Recommendation before = recommendation(id);
        reports.changing(before.report(), actor).requireOpen();
        jdbc.sql("delete from monitoring.recommendation where id = :id")
                .param("id", id)
                .update();
        audit.note(actor, "reports.recommendation-removed", before.subject(), Details.removed(before));
    }

    /// Says what became of a recommendation, in the name of the institution that it asks.
    ///
    /// @throws Problem while its report is not approved, or when nothing is said
    @Transactional
    public void answer(UUID id, Standing standing, LocalizedText text, Actor actor) {
        answerKnown(id, standing, text, clock.instant(), actor);
    }

    /// Enters what an institution answered before it was kept here.
    @Transactional
    public void answerKnown(UUID id, Standing standing, LocalizedText text, Instant at, Actor actor) {
        Recommendation of = recommendation(id);
        actor.require("monitoring.answer", of.institution());
        settle(of, Voice.INSTITUTION, standing, text, at, actor);
    }

    /// Says what became of a recommendation, in the name of the secretariat.
    @Transactional
    public void find(UUID id, Standing standing, LocalizedText text, Actor actor) {
        findKnown(id, standing, text, clock.instant(), actor);
    }

    /// Enters what was found before it was kept here.
    @Transactional
    public void findKnown(UUID id, Standing standing, LocalizedText text, Instant at, Actor actor) {
        Recommendation of = recommendation(id);
        reports.changing(of.report(), actor);
        settle(of, Voice.SECRETARIAT, standing, text, at, actor);
    }

    private void settle(
            Recommendation of, Voice voice, Standing standing, LocalizedText text, Instant at, Actor actor) {
        if (reports.report(of.report()).state().isOpen()) {
            throw new Problem(Problem.Kind.CONFLICT, "reports.problem.not-approved");
        }
        if (text.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "reports.problem.no-answer");
        }
        jdbc.sql("""
                        insert into monitoring.recommendation_answer (id, recommendation, voice, standing, text, at, account,
                            writer_name)
                        values (:id, :of, :voice, :standing, :text, :at, :account, :name)
                        """)
                .param("id", Ids.next())
                .param("of", of.id())
                .param("voice", voice.name())
                .param("standing", standing.name())
                .param("text", rows.column(text))
                .param("at", Timestamp.from(at))
                .param("account", actor.account())
                .param("name", actor.name())
                .update();
        audit.note(
                actor,
                voice == Voice.INSTITUTION ? "reports.recommendation-answered" : "reports.recommendation-found",
                of.subject(),
                Details.facts(Map.of("standing", standing.name())));
    }
}
