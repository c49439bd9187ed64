package org.besa.monitoring.reports;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.besa.monitoring.NewPeriod;
import org.besa.monitoring.NewPeriods;
import org.besa.monitoring.Period;
import org.besa.monitoring.Said;
import org.besa.monitoring.Span;
import org.besa.monitoring.StatusReports;
import org.besa.monitoring.Verification;
import org.besa.monitoring.Verifications;
import org.besa.monitoring.rates.IndicatorValue.Measured;
import org.besa.monitoring.rates.IndicatorValues;
import org.besa.monitoring.reports.Sitting.Decision;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.testing.TestActors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reports of an institution's plan for the walk through all routes: one with the institutions, one published.
public final class ReportRecords {

    private static final Actor WRITER = TestActors.coordinator();
    private static final LocalDate LATER = LocalDate.of(2027, 12, 31);

    private final ApplicationContext application;
    private final UUID institution;
    private final UUID body;
    private int called;

    private ReportRecords(ApplicationContext application, UUID institution, UUID body) {
        this.application = application;
        this.institution = institution;
        this.body = body;
    }

    /// Makes them; their ids by the names that routes use.
    public static Map<String, String> make(
            ApplicationContext application, UUID institution, UUID plan, UUID body, UUID period) {
        return new ReportRecords(application, institution, body).make(plan, period);
    }

    private Map<String, String> make(UUID plan, UUID period) {
        Map<String, String> records = new HashMap<>();
        bean(IndicatorValues.class)
                .enter(period, plan, "A-1", Measured.number(BigDecimal.ONE), null, TestActors.of(institution));
        MonitoringReport sent = begin(period);
        records.put("monitoringReport", sent.id().toString());
        records.put("draftRecommendation", recommend(sent).toString());
        bean(ReportDrafts.class).circulate(sent.id(), LATER, WRITER);
        records.put(
                "reportComment",
                bean(ReportComments.class)
                        .add(
                                sent.id(),
                                "goals",
                                institution,
                                LocalizedText.in("sq", "Koment"),
                                TestActors.of(institution))
                        .id()
                        .toString());
        Sitting sitting = lay(sent, "TECHNICAL_GROUP");
        records.put("sitting", sitting.id().toString());
        records.put("agendaItem", sitting.agenda().getLast().id().toString());
        records.put("paper", String.valueOf(sitting.agenda().getLast().paper()));
        MonitoringReport published = published(plan, records);
        records.put("reportSlug", published.slug());
        records.put(
                "recommendation",
                bean(Recommendations.class).list(published).getFirst().id().toString());
        return records;
    }

    private UUID verified(Period period) {
        UUID report = Said.of(bean(StatusReports.class), period.id(), "B.1").id();
        bean(Verifications.class)
                .decideKnown(
                        report,
                        new Verification.Unreported("NOT_ASSESSABLE", LocalizedText.in("sq", "Asnjë raport")),
                        Instant.parse("2028-04-01T08:00:00Z"),
                        WRITER);
        return report;
    }

    private MonitoringReport published(UUID plan, Map<String, String> records) {
        Period period = bean(NewPeriods.class)
                .open(new NewPeriod(Span.OWN, LocalDate.of(2028, 1, 1), LocalDate.of(2028, 1, 31), null, plan), WRITER);
        records.put("verifiedReport", verified(period).toString());
        bean(JdbcClient.class)
                .sql("update monitoring.period set closed_at = now() where id = :id")
                .param("id", period.id())
                .update();
        MonitoringReport report = begin(period.id());
        recommend(report);
        decide(lay(report, "TECHNICAL_GROUP"), Decision.NOTED);
        decide(lay(report, "COMMITTEE"), Decision.APPROVED);
        return bean(ReportApprovals.class).publish(report.id(), WRITER);
    }

    private MonitoringReport begin(UUID period) {
        return bean(ReportDrafts.class).begin(period, "national", null, WRITER);
    }

    private UUID recommend(MonitoringReport report) {
        return bean(Recommendations.class)
                .add(report.id(), institution, LocalizedText.in("sq", "Rekomandim"), LATER, WRITER)
                .id();
    }

    private Sitting lay(MonitoringReport report, String step) {
        Sittings sittings = bean(Sittings.class);
        Instant at = WrittenPeriod.HELD.plus(Duration.ofMinutes(called++));
        Sitting sitting = sittings.call(body, at, LocalizedText.EMPTY, LocalizedText.EMPTY, WRITER);
        return sittings.lay(sitting.id(), report.id(), step, WRITER);
    }

    private void decide(Sitting sitting, Decision decision) {
        bean(SittingDecisions.class)
                .decide(sitting.id(), sitting.agenda().getLast().id(), decision, LocalizedText.EMPTY, WRITER);
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
