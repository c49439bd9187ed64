package org.besa.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.besa.demo.DemoWrittenReport.DemoAnswer;
import org.besa.demo.DemoWrittenReport.DemoComment;
import org.besa.demo.DemoWrittenReport.DemoRecommendation;
import org.besa.demo.DemoWrittenReport.DemoSitting;
import org.besa.directory.bodies.Bodies;
import org.besa.directory.bodies.Body;
import org.besa.monitoring.Period;
import org.besa.monitoring.Periods;
import org.besa.monitoring.reports.MonitoringReport;
import org.besa.monitoring.reports.MonitoringReports;
import org.besa.monitoring.reports.Recommendation;
import org.besa.monitoring.reports.Recommendation.Voice;
import org.besa.monitoring.reports.Recommendations;
import org.besa.monitoring.reports.ReportApprovals;
import org.besa.monitoring.reports.ReportComment;
import org.besa.monitoring.reports.ReportComments;
import org.besa.monitoring.reports.ReportDrafts;
import org.besa.monitoring.reports.ReportSections;
import org.besa.monitoring.reports.Sitting;
import org.besa.monitoring.reports.SittingDecisions;
import org.besa.monitoring.reports.Sittings;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Grant;
import org.besa.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Loads the demonstration's monitoring reports, in the way in which the secretariat, institutions and committees
/// would have dealt with them.
@Component
@ConditionalOnBooleanProperty("besa.demo")
class DemoReports {

    private static final int WEEKS_TO_COMMENT = 2;

    private final Periods periods;
    private final MonitoringReports reports;
    private final ReportDrafts drafts;
    private final ReportApprovals approvals;
    private final ReportSections sections;
    private final ReportComments comments;
    private final Recommendations recommendations;
    private final Sittings sittings;
    private final SittingDecisions decisions;
    private final Bodies bodies;
    private final Clock clock;

    DemoReports(
            Periods periods,
            MonitoringReports reports,
            ReportDrafts drafts,
            ReportApprovals approvals,
            ReportSections sections,
            ReportComments comments,
            Recommendations recommendations,
            Sittings sittings,
            SittingDecisions decisions,
            Bodies bodies,
            Clock clock) {
        this.periods = periods;
        this.reports = reports;
        this.drafts = drafts;
        this.approvals = approvals;
        this.sections = sections;
        this.comments = comments;
        this.recommendations = recommendations;
        this.sittings = sittings;
        this.decisions = decisions;
        this.bodies = bodies;
        this.clock = clock;
    }

    void load(DemoWrittenReport demo, DemoDirectory directory, Actor secretariat) {
        Period period = periods.findBySlug(demo.period()).orElseThrow();
        UUID id = drafts.beginKnown(period.id(), "national", null, at(demo.begunOn()), secretariat)
                .id();
        demo.texts()
                .forEach((section, text) -> sections.writeKnown(
                        id, section, text, at(demo.begunOn()).plusSeconds(60), secretariat));
        Map<DemoRecommendation, UUID> asked = new HashMap<>();
        demo.recommendations().forEach(one -> asked.put(one, recommend(id, one, directory, secretariat)));
        if (demo.commentsUntil() != null) {
            LocalDate until =
                    demo.begunOn() == null ? LocalDate.now(clock).plusWeeks(WEEKS_TO_COMMENT) : demo.commentsUntil();
            drafts.circulateKnown(id, until, secretariat);
        }
        demo.comments().forEach(comment -> comment(id, comment, directory, secretariat));
        demo.sittings().forEach(sitting -> hold(id, sitting, secretariat));
        if (demo.publishedOn() != null) {
            approvals.publishKnown(id, at(demo.publishedOn()), secretariat);
        }
        asked.forEach((one, recommendation) ->
                one.answers().forEach(answer -> answer(recommendation, one, answer, directory, secretariat)));
    }

    private UUID recommend(UUID report, DemoRecommendation demo, DemoDirectory directory, Actor secretariat) {
        UUID institution = directory.institution(demo.institution()).id();
        Recommendation added = recommendations.add(report, institution, demo.text(), demo.due(), secretariat);
        return added.id();
    }

    private void comment(UUID report, DemoComment demo, DemoDirectory directory, Actor secretariat) {
        UUID institution = directory.institution(demo.institution()).id();
        ReportComment said = comments.addKnown(
                report, demo.section(), institution, demo.text(), at(demo.on()), speaker(institution, demo.by()));
        comments.answerKnown(said.id(), demo.taken(), demo.answer(), at(demo.answeredOn()), secretariat);
    }

    private static Actor speaker(UUID institution, String name) {
        return Actor.holding(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                new Grant("integrity-coordinator", new Scope.OfInstitution(institution), Set.of("monitoring.answer")));
    }

    private void hold(UUID report, DemoSitting demo, Actor secretariat) {
        Body body = bodies.findByCode(demo.body()).orElseThrow();
        UUID id = sittings.call(
                        body.id(),
                        demo.at().atZone(clock.getZone()).toInstant(),
                        demo.place(),
                        demo.chair(),
                        secretariat)
                .id();
        MonitoringReport laid = reports.report(report);
        Sitting sitting = sittings.layKnown(id, laid.id(), demo.step(), at(demo.laidOn()), secretariat);
        UUID item = sitting.agenda().getLast().id();
        demo.others().forEach(title -> sittings.add(id, title, secretariat));
        decisions.decide(id, item, demo.decision(), demo.decided(), secretariat);
        sittings.minute(id, demo.minutes(), LocalizedText.EMPTY, secretariat);
    }

    private void answer(
            UUID recommendation, DemoRecommendation of, DemoAnswer demo, DemoDirectory directory, Actor secretariat) {
        if (demo.voice() == Voice.SECRETARIAT) {
            recommendations.findKnown(recommendation, demo.standing(), demo.text(), at(demo.on()), secretariat);
        } else {
            UUID institution = directory.institution(of.institution()).id();
            recommendations.answerKnown(
                    recommendation,
                    demo.standing(),
                    demo.text(),
                    at(demo.on()),
                    speaker(institution, "Koordinatori i integritetit"));
        }
    }

    /// Noon of a day; now when it is of no other day.
    private Instant at(@Nullable LocalDate day) {
        return day == null
                ? clock.instant()
                : day.atTime(12, 0).atZone(clock.getZone()).toInstant();
    }
}
