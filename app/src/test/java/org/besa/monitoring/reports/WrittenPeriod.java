package org.besa.monitoring.reports;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.besa.directory.bodies.Bodies;
import org.besa.directory.bodies.Body;
import org.besa.monitoring.EvidenceChecks;
import org.besa.monitoring.Evidences;
import org.besa.monitoring.Given;
import org.besa.monitoring.Periods;
import org.besa.monitoring.Progress;
import org.besa.monitoring.ReportingPeriod;
import org.besa.monitoring.Said;
import org.besa.monitoring.Verification;
import org.besa.monitoring.Verifications;
import org.besa.platform.data.Ids;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.testing.TestActors;
import org.springframework.context.ApplicationContext;

/// A period of which everything was reported and verified, and the bodies that deal with its report, for tests.
///
/// Of its four measures one is implemented (late from before, in time reported), one was reported as implemented and
/// verified as partly so, one goes on, and of one nothing was said.
public final class WrittenPeriod {

    public static final Instant HELD = Instant.parse("2026-09-24T08:00:00Z");
    private static final Instant AFTERWARDS = Instant.parse("2027-08-10T08:00:00Z");

    public final ReportingPeriod half;
    public final Body group;
    public final Body committee;

    private final ApplicationContext application;
    private int called;

    private WrittenPeriod(ReportingPeriod half, Body group, Body committee, ApplicationContext application) {
        this.half = half;
        this.group = group;
        this.committee = committee;
        this.application = application;
    }

    /// Reported and verified, not closed.
    public static WrittenPeriod make(ApplicationContext application) throws IOException {
        ReportingPeriod half = ReportingPeriod.make(application);
        UUID ministry = half.ministry().id();
        WrittenPeriod made = new WrittenPeriod(
                half,
                body(application, "grupi", "Grupi teknik", "Technical group", ministry),
                body(application, "komiteti", "Komiteti", "Committee", ministry),
                application);
        Actor unit = half.reporter();
        made.report("A.1", Said.implemented(), new Verification.Accepted(), unit);
        made.report(
                "A.2",
                Said.said(
                        "IMPLEMENTED",
                        100,
                        List.of(LocalizedText.in("sq", "U miratua")),
                        List.of(),
                        LocalDate.of(2027, 12, 31)),
                new Verification.Overruled("PARTIAL", 40, LocalizedText.of("Prova tregon gjysmën", "It shows a half")),
                unit);
        made.report("A.3", Said.onSchedule(), new Verification.Accepted(), half.colleague());
        application
                .getBean(Verifications.class)
                .decideKnown(
                        half.report("A.4").id(),
                        new Verification.Unreported("NOT_ASSESSABLE", LocalizedText.of("Asnjë raport", "No report")),
                        AFTERWARDS,
                        TestActors.coordinator());
        return made;
    }

    /// The same, closed.
    public static WrittenPeriod closed(ApplicationContext application) throws IOException {
        WrittenPeriod made = make(application);
        application.getBean(Periods.class).close(made.half.period().id(), TestActors.coordinator());
        return made;
    }

    private static Body body(ApplicationContext application, String code, String sq, String en, UUID secretariat) {
        return application
                .getBean(Bodies.class)
                .save(
                        new Body(
                                Ids.next(),
                                null,
                                code,
                                "committee",
                                LocalizedText.of(sq, en),
                                LocalizedText.EMPTY,
                                LocalizedText.EMPTY,
                                LocalizedText.EMPTY,
                                LocalizedText.EMPTY,
                                LocalizedText.EMPTY,
                                secretariat,
                                null,
                                null),
                        TestActors.coordinator());
    }

    private void report(String code, Progress said, Verification verification, Actor reporter) throws IOException {
        UUID report = half.report(code).id();
        UUID evidence = application
                .getBean(Evidences.class)
                .add(report, Given.act("Prova e " + code, true), Given.file(), reporter)
                .id();
        half.handIn(code, said, reporter);
        application
                .getBean(EvidenceChecks.class)
                .check(report, evidence, true, LocalizedText.EMPTY, TestActors.coordinator());
        half.decide(code, verification);
    }

    /// The report about it, just begun.
    public MonitoringReport begin() {
        return application
                .getBean(ReportDrafts.class)
                .begin(half.period().id(), "national", null, TestActors.coordinator());
    }

    /// A report that the group has discussed and the committee approved, with a recommendation in it.
    public MonitoringReport approved() {
        MonitoringReport report = begin();
        application
                .getBean(Recommendations.class)
                .add(
                        report.id(),
                        half.ministry().id(),
                        LocalizedText.of("Të miratohet rregullorja", "Adopt the regulation"),
                        LocalDate.of(2027, 12, 31),
                        TestActors.coordinator());
        decide(lay(group, report, "TECHNICAL_GROUP"), Sitting.Decision.NOTED, "");
        decide(lay(committee, report, "COMMITTEE"), Sitting.Decision.APPROVED, "");
        return application.getBean(MonitoringReports.class).report(report.id());
    }

    /// The same, published.
    public MonitoringReport published() {
        return application.getBean(ReportApprovals.class).publish(approved().id(), TestActors.coordinator());
    }

    /// A sitting of a body, with the report on its table.
    public Sitting lay(Body body, MonitoringReport report, String step) {
        Sittings sittings = application.getBean(Sittings.class);
        Sitting sitting = sittings.call(
                body.id(),
                HELD.plus(Duration.ofMinutes(called++)),
                LocalizedText.EMPTY,
                LocalizedText.of("Kryetari i Komitetit", "The chair"),
                TestActors.coordinator());
        return sittings.lay(sitting.id(), report.id(), step, TestActors.coordinator());
    }

    /// What a sitting decides of the only thing on its agenda.
    public Sitting decide(Sitting sitting, Sitting.Decision decision, String words) {
        return application
                .getBean(SittingDecisions.class)
                .decide(
                        sitting.id(),
                        sitting.agenda().getLast().id(),
                        decision,
                        LocalizedText.in("sq", words),
                        TestActors.coordinator());
    }

    /// The words of a section.
    public static String words(List<ReportDocument.Section> sections, String code) {
        return sections.stream()
                .filter(one -> one.code().equals(code))
                .flatMap(one -> one.blocks().stream())
                .filter(Block.Text.class::isInstance)
                .map(Object::toString)
                .reduce("", String::concat);
    }

    /// What stands in a column of a table of a section, by the first cell of its row.
    public static String cell(
            List<ReportDocument.Section> sections, String section, int table, String row, int column) {
        Block.Table found = (Block.Table) sections.stream()
                .filter(one -> one.code().equals(section))
                .flatMap(one -> one.blocks().stream())
                .filter(Block.Table.class::isInstance)
                .toList()
                .get(table);
        return Objects.requireNonNull(
                found.rows().stream()
                        .filter(one -> one.getFirst().equals(row))
                        .map(one -> one.get(column))
                        .findFirst()
                        .orElse(null),
                () -> row + " in " + found.rows());
    }
}
