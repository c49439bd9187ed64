package org.besa.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.platform.audit.PersonalRecords;
import org.besa.platform.files.FileStore;
import org.besa.platform.files.FileType;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseSlice
class EvidencesTest {

    @Autowired
    private StatusReports reports;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Evidences evidences;

    @Autowired
    private EvidenceChecks checks;

    @Autowired
    private MonitoringNames names;

    @Autowired
    private FileStore files;

    @Autowired
    private JdbcClient jdbc;

    private ReportingPeriod half;
    private Actor reporter;
    private final Actor verifier = TestActors.coordinator();

    @BeforeEach
    void prepare(ApplicationContext application) {
        half = ReportingPeriod.make(application);
        reporter = half.reporter();
    }

    private UUID report(String code) {
        return half.report(code).id();
    }

    private UUID given(String code) throws IOException {
        return evidences.add(report(code), Given.act(), Given.file(), reporter).id();
    }

    private StatusReport handedIn(String code, Progress said) {
        return half.handIn(code, said, reporter);
    }

    private Proof proof(String code) {
        return evidences.list(report(code)).getFirst();
    }

    private static String problem(Executable act) {
        return assertThrows(Problem.class, act).key();
    }

    private void check(String code, UUID evidence, boolean accepted, String note) {
        checks.check(report(code), evidence, accepted, LocalizedText.in("sq", note), verifier);
    }

    private int noted(String act) {
        return jdbc.sql("select count(*)::int from platform.audit_entry where act = :act")
                .param("act", act)
                .query(Integer.class)
                .single();
    }

    @Test
    void aFileIsKeptUnderItsDigestWithWhatIsSaidOfIt() throws Exception {
        UUID id = given("A.1");
        Evidence evidence = proof("A.1").evidence();
        assertEquals(id, evidence.id());
        assertEquals(Given.act(), evidence.facts());
        Evidence.File file = Objects.requireNonNull(evidence.file());
        assertEquals(FileType.PDF, file.type());
        assertEquals("Vendimi.pdf", file.name());
        assertEquals(Given.pdf().length, Files.size(files.path(file.sha256())));
        assertEquals(Proof.State.PENDING, proof("A.1").state());
        assertEquals(1, noted("monitoring.evidence-added"));
    }

    @ParameterizedTest
    @CsvSource({
        "page.pdf, <html><script>alert(1)</script></html>, monitoring.problem.file-type",
        "program.pdf, MZ\0\0\0\0x, monitoring.problem.file-type",
        "drawing.svg, <svg xmlns='http://www.w3.org/2000/svg'><script/></svg>, monitoring.problem.file-type",
        "data.json, '{\"a\": 1}', monitoring.problem.file-type",
        "nothing.pdf, '', monitoring.problem.file-empty"
    })
    void whatIsNoEvidenceIsRefused(String name, String content, String why) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        assertEquals(why, problem(() -> evidences.add(report("A.1"), Given.act(), Given.file(name, bytes), reporter)));
    }

    @Test
    void aTableInPlainTextKeepsItsEnding() throws Exception {
        byte[] table = "viti,numri\n2026,7\n".getBytes(StandardCharsets.UTF_8);
        evidences.add(report("A.1"), Given.act(), Given.file("numrat.csv", table), reporter);
        Evidence.File file = Objects.requireNonNull(proof("A.1").evidence().file());
        assertEquals("numrat.csv", file.name());
        assertFalse(file.type().isShown());
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        byte[] large = new byte[(25 << 20) + 1];
        assertEquals(
                "monitoring.problem.file-large",
                problem(() -> evidences.add(report("A.1"), Given.act(), Given.file("a.pdf", large), reporter)));
    }

    @Test
    void theSameFileStandsOnceWithAReport() throws Exception {
        given("A.1");
        assertEquals("monitoring.problem.file-there", problem(() -> given("A.1")));
        given("A.2");
    }

    @Test
    void whatIsSaidOfItHasToBeWhole() {
        EvidenceFacts act = Given.act();
        LocalDate tomorrow = LocalDate.of(9999, 1, 1);
        record Case(EvidenceFacts facts, String why) {}
        for (Case one : List.of(
                new Case(new EvidenceFacts("RUMOUR", act.title(), null, "", true), "monitoring.problem.evidence-kind"),
                new Case(
                        new EvidenceFacts("ACT", LocalizedText.EMPTY, null, "", true),
                        "monitoring.problem.evidence-title"),
                new Case(Given.act("a".repeat(301), true), "monitoring.problem.evidence-long"),
                new Case(
                        new EvidenceFacts("ACT", act.title(), tomorrow, "", true),
                        "monitoring.problem.evidence-day"))) {
            assertEquals(one.why(), problem(() -> evidences.add(report("A.1"), one.facts(), Given.file(), reporter)));
        }
    }

    @Test
    void anAddressIsGivenAndItsPageIsToBeSaved() {
        Evidence evidence = evidences.add(report("A.1"), Given.act(), " https://ministria.gov.al/akti ", reporter);
        assertEquals(
                "https://ministria.gov.al/akti",
                Objects.requireNonNull(evidence.page()).address());
        assertTrue(evidence.isAwaited());
        assertEquals(
                1,
                jdbc.sql("select count(*)::int from platform.scheduled_task where task_name = 'monitoring.save-page'"
                                + " and task_instance = :id")
                        .param("id", evidence.id().toString())
                        .query(Integer.class)
                        .single());
        for (String wrong : List.of("ftp://ministria.gov.al/", "https://a:b@ministria.gov.al/", "akti")) {
            assertEquals(
                    "monitoring.problem.address",
                    problem(() -> evidences.add(report("A.1"), Given.act(), wrong, reporter)));
        }
    }

    @Test
    void onePieceProvesSeveralMeasures() throws Exception {
        UUID id = given("A.1");
        StatusReport other = reports.report(report("A.2"));
        assertEquals(List.of(), evidences.search(other, "vendimi mungon"));
        for (String words : List.of("VENDIMI fletorja", "vendimi.pdf", "")) {
            assertEquals(id, evidences.search(other, words).getFirst().id(), words);
        }
        evidences.attach(other.id(), id, reporter);
        evidences.attach(other.id(), id, reporter);
        assertEquals(1, evidences.list(other.id()).size());
        assertEquals(1, proof("A.2").others());
        assertEquals(List.of(), evidences.search(other, "vendimi"));
        assertEquals(1, noted("monitoring.evidence-attached"));
    }

    @Test
    void whatIsTakenFromAReportIsKeptForAnother() throws Exception {
        UUID id = given("A.1");
        evidences.detach(report("A.1"), id, reporter);
        assertEquals(List.of(), evidences.list(report("A.1")));
        assertEquals(
                id,
                evidences
                        .search(reports.report(report("A.1")), "vendimi")
                        .getFirst()
                        .id());
        assertEquals("problem.not-found", problem(() -> evidences.detach(report("A.1"), id, reporter)));
    }

    @Test
    void anotherInstitutionSeesAndUsesNoneOfIt(@Autowired Institutions institutions) throws Exception {
        UUID id = given("A.1");
        UUID elsewhere = TestInstitutions.ministry(institutions, "tjeter", "Tjetra", "Other")
                .id();
        Actor stranger = TestActors.of(elsewhere);
        assertEquals("problem.not-found", problem(() -> evidences.evidence(id, stranger)));
        assertThrows(
                AccessDeniedException.class, () -> evidences.add(report("A.1"), Given.act(), Given.file(), stranger));
        jdbc.sql("update monitoring.evidence set institution = :elsewhere")
                .param("elsewhere", elsewhere)
                .update();
        assertEquals("problem.not-found", problem(() -> evidences.attach(report("A.2"), id, reporter)));
        assertEquals(List.of(), evidences.search(reports.report(report("A.2")), "vendimi"));
    }

    @Test
    void aUnitSeesWhatStandsWithItsReports() throws Exception {
        UUID id = given("A.1");
        assertEquals(id, evidences.evidence(id, reporter).id());
        assertEquals(id, evidences.evidence(id, verifier).id());
        Actor another = TestActors.reporter(half.ministry().id(), new UUID(9, 9));
        assertEquals("problem.not-found", problem(() -> evidences.evidence(id, another)));
    }

    @Test
    void whatIsSaidOfItIsChangedAndTheFileStays() throws Exception {
        UUID id = given("A.1");
        Evidence before = proof("A.1").evidence();
        EvidenceFacts facts = Given.act("Vendimi nr. 8", false);
        Evidence after = evidences.change(report("A.1"), id, before.version(), facts, reporter);
        assertEquals(facts, after.facts());
        assertEquals(before.file(), after.file());
        assertEquals(
                "monitoring.problem.evidence-changed",
                problem(() -> evidences.change(report("A.1"), id, before.version(), facts, reporter)));
        assertEquals(1, noted("monitoring.evidence-changed"));
    }

    @Test
    void whatAnotherReportWasJudgedByDoesNotChange() throws Exception {
        UUID id = given("A.1");
        evidences.attach(report("A.2"), id, reporter);
        handedIn("A.2", Said.partly());
        assertEquals(
                "monitoring.problem.evidence-handed-in",
                problem(() -> evidences.change(report("A.1"), id, 0, Given.act("Tjetër", true), reporter)));
    }

    @Test
    void nothingIsGivenOrTakenOnceAReportIsHandedIn() throws Exception {
        UUID id = given("A.1");
        handedIn("A.1", Said.partly());
        String handedIn = "monitoring.problem.handed-in";
        assertEquals(handedIn, problem(() -> given("A.1")));
        assertEquals(handedIn, problem(() -> evidences.add(report("A.1"), Given.act(), "https://a.al/", reporter)));
        assertEquals(handedIn, problem(() -> evidences.attach(report("A.1"), id, reporter)));
        assertEquals(handedIn, problem(() -> evidences.detach(report("A.1"), id, reporter)));
        assertEquals(handedIn, problem(() -> evidences.change(report("A.1"), id, 0, Given.act(), reporter)));
    }

    @Test
    void theVerifierChecksEachPieceAndARefusalSaysWhy() throws Exception {
        UUID id = given("A.1");
        assertEquals(
                "monitoring.problem.not-handed-in", problem(() -> check("A.1", id, true, "")), "not handed in yet");
        handedIn("A.1", Said.partly());
        assertEquals("monitoring.problem.no-note", problem(() -> check("A.1", id, false, " ")));
        check("A.1", id, false, "Mungon firma");
        assertEquals(Proof.State.REFUSED, proof("A.1").state());
        assertEquals("Coordinator", proof("A.1").checkerName());
        check("A.1", id, true, "");
        assertEquals(Proof.State.ACCEPTED, proof("A.1").state());
        assertEquals("problem.not-found", problem(() -> check("A.1", new UUID(1, 1), true, "")));
        assertThrows(
                AccessDeniedException.class,
                () -> checks.check(report("A.1"), id, true, LocalizedText.EMPTY, reporter));
        assertEquals(1, noted("monitoring.evidence-refused"));
        assertEquals(1, noted("monitoring.evidence-accepted"));
    }

    @Test
    void whatIsChangedAfterACheckIsCheckedAgain() throws Exception {
        UUID id = given("A.1");
        StatusReport report = handedIn("A.1", Said.partly());
        check("A.1", id, true, "");
        verifications.decide(
                report.id(),
                report.version(),
                new Verification.Returned(LocalizedText.in("sq", "Mungon data")),
                verifier);
        evidences.change(report.id(), id, 0, Given.act(), reporter);
        assertEquals(Proof.State.ACCEPTED, proof("A.1").state(), "nothing was changed");
        evidences.change(report.id(), id, 0, Given.act("Tjetër", true), reporter);
        assertEquals(Proof.State.PENDING, proof("A.1").state());
    }

    @Test
    void nobodyChecksOrVerifiesWhatTheyGaveEvidenceFor() throws Exception {
        Actor both = new Actor(
                new UUID(4, 4),
                "Both",
                List.of(reporter.grants().getFirst(), verifier.grants().getFirst()),
                null);
        UUID id = evidences.add(report("A.1"), Given.act(), Given.file(), both).id();
        StatusReport report = handedIn("A.1", Said.partly());
        assertEquals(
                "monitoring.problem.own-report",
                problem(() -> checks.check(report.id(), id, true, LocalizedText.EMPTY, both)));
        assertEquals(
                "monitoring.problem.own-report",
                problem(() -> verifications.decide(report.id(), report.version(), new Verification.Accepted(), both)));
    }

    @Test
    void whatIsImplementedIsVerifiedWithAcceptedEvidenceAndKeepsIt() throws Exception {
        UUID id = given("A.2");
        StatusReport report = handedIn("A.2", Said.implemented());
        check("A.2", id, true, "");
        StatusReport verified =
                verifications.decide(report.id(), report.version(), new Verification.Accepted(), verifier);
        assertEquals("IMPLEMENTED", Objects.requireNonNull(verified.verified()).status());
        assertEquals("monitoring.problem.last-proof", problem(() -> check("A.2", id, false, "E vjetër")));
        assertEquals(Proof.State.ACCEPTED, proof("A.2").state());
    }

    @Test
    void everybodyReadsWhatIsPublicAcceptedAndOfAVerifiedReport() throws Exception {
        UUID open = given("A.1");
        UUID internal = evidences
                .add(report("A.1"), Given.act("Procesverbal", false), "https://a.al/", reporter)
                .id();
        StatusReport report = handedIn("A.1", Said.partly());
        check("A.1", open, true, "");
        check("A.1", internal, true, "");
        assertEquals(Optional.empty(), evidences.findPublic(open));
        verifications.decide(report.id(), report.version(), new Verification.Accepted(), verifier);
        assertTrue(evidences.findPublic(open).isPresent());
        assertEquals(Optional.empty(), evidences.findPublic(internal));
        check("A.1", open, false, "E vjetër");
        assertEquals(Optional.empty(), evidences.findPublic(open));
    }

    @Test
    void aPeriodThatIsClosedChangesNoMore() throws Exception {
        UUID id = given("A.1");
        handedIn("A.1", Said.partly());
        jdbc.sql("update monitoring.period set closed_at = now()").update();
        assertEquals("monitoring.problem.period-closed", problem(() -> check("A.1", id, true, "")));
        assertEquals("monitoring.problem.period-closed", problem(() -> given("A.2")));
    }

    @Test
    void whoHasLeftIsNamedByTheirFunction() throws Exception {
        UUID id = given("A.1");
        handedIn("A.1", Said.partly());
        check("A.1", id, true, "");
        names.reduce(left(reporter, "Former reporter"));
        names.reduce(left(verifier, "Former coordinator"));
        assertEquals("Former reporter", proof("A.1").evidence().adderName());
        assertEquals("Former coordinator", proof("A.1").checkerName());
        assertEquals(
                "Former reporter",
                jdbc.sql("select distinct writer_name from monitoring.writing")
                        .query(String.class)
                        .single());
    }

    private static PersonalRecords.Leaver left(Actor person, String function) {
        return new PersonalRecords.Leaver(
                person.account(), person.name(), "a@example.al", Set.of(), function, Set.of());
    }
}
