package org.besa.plans.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.directory.Unit;
import org.besa.plans.Approvals;
import org.besa.plans.PlanVersion;
import org.besa.plans.Plans;
import org.besa.plans.editing.JournalEntry;
import org.besa.plans.imports.PlanCorrection.MapColumns;
import org.besa.plans.imports.PlanImport.State;
import org.besa.plans.imports.RowCorrection.EditRow;
import org.besa.plans.reading.source.ReadingProgress.Step;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.UnreadableDocument.Reason;
import org.besa.platform.files.FileStore;
import org.besa.platform.files.FileStore.StoredFile;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseSlice
class ImportsTest {

    @Autowired
    Imports imports;

    @Autowired
    Corrections corrections;

    @Autowired
    ImportedPlans importedPlans;

    @Autowired
    Profiles profiles;

    @Autowired
    NewUnits newUnits;

    @Autowired
    ApplicationContext application;

    @Autowired
    ProgressRecords progress;

    @Autowired
    FileStore files;

    @Autowired
    Institutions institutions;

    @Autowired
    Plans plans;

    @Autowired
    Approvals approvals;

    @Autowired
    JdbcClient jdbc;

    private final Actor coordinator = TestActors.coordinator();
    private UUID port = new UUID(0, 0);
    private Actor portOffice = TestActors.of(port);

    @BeforeEach
    void anInstitutionWithAUnit() {
        port = TestInstitutions.ministry(institutions, "autoriteti-portual", "Autoriteti Portual", "Port Authority")
                .id();
        portOffice = TestActors.of(port);
        LocalizedText name = LocalizedText.of("Zyra e vinçave", "Crane Office");
        institutions.add(Unit.of(port, "zyra-vincave", name), coordinator);
    }

    @Test
    void aDocumentIsReadByAJobAndItsUnitsAreFound() throws IOException {
        PlanImport begun = begin("plan");
        assertEquals(State.READING, begun.state());
        assertEquals(1, scheduledJobs(begun));

        reading((file, as, options, told) -> {
                    assertTrue(options.knownUnits().contains("Zyra e vinçave"));
                    return Samples.document();
                })
                .read(begun.id(), 1, ReadAs.ITSELF);

        PlanImport read = imports.planImport(begun.id(), portOffice);
        assertEquals(State.READY, read.state());
        assertEquals("Integrity plan of the port authority", read.title());
        assertEquals(3, read.rows());
        assertEquals(2, read.waiting());
        WorkingCopy copy = imports.copy(read);
        assertEquals(port, copy.match("Crane office").orElseThrow().institution());
        assertTrue(copy.match("Legal desk").isEmpty());
    }

    @Test
    void progressIsSeenWhileItIsRead() throws IOException {
        PlanImport begun = begin("plan");
        List<Progress> seen = new ArrayList<>();
        reading((file, as, options, told) -> {
                    told.at(Step.EXTRACTING, 3, 10);
                    seen.add(imports.progress(begun));
                    return Samples.document();
                })
                .read(begun.id(), 1, ReadAs.ITSELF);
        assertEquals(List.of(new Progress(Step.EXTRACTING, 3, 10, false)), seen);
    }

    @Test
    void anUnreadableDocumentSaysWhyAndIsKeptToTryAgain() throws IOException {
        PlanImport begun = begin("not a plan");
        reading((file, as, options, told) -> {
                    throw new UnreadableDocument(Reason.NO_PLAN, "No plan was found.");
                })
                .read(begun.id(), 1, ReadAs.ITSELF);

        PlanImport unreadable = imports.planImport(begun.id(), portOffice);
        assertEquals(State.UNREADABLE, unreadable.state());
        assertEquals("NO_PLAN", unreadable.reason());
        assertTrue(imports.original(unreadable).toFile().exists());

        PlanImport again = imports.readAgain(begun.id(), ReadAs.ITSELF, portOffice);
        assertEquals(2, again.attempt());
        assertEquals(1, scheduledJobs(again));
    }

    @Test
    void anErrorOfOursIsNotTakenForAFaultOfTheDocument() throws IOException {
        PlanImport begun = begin("plan");
        reading((file, as, options, told) -> {
                    throw new IllegalStateException("a fault of ours");
                })
                .read(begun.id(), 1, ReadAs.ITSELF);
        assertEquals("UNEXPECTED", imports.planImport(begun.id(), portOffice).reason());
    }

    @Test
    void aReadingIsStopped() throws IOException {
        PlanImport begun = begin("plan");
        reading((file, as, options, told) -> {
                    imports.cancel(begun.id(), portOffice);
                    told.at(Step.EXTRACTING, 1, 10);
                    throw new AssertionError("the reader goes on");
                })
                .read(begun.id(), 1, ReadAs.ITSELF);
        assertEquals(State.CANCELLED, imports.planImport(begun.id(), portOffice).state());
    }

    @Test
    void aJobThatAStoppedServerLeftBehindIsDoneAgainButNotForEver() throws IOException {
        PlanImport begun = begin("plan");
        progress.started(begun.id(), 1);
        reading((file, as, options, told) -> Samples.document()).read(begun.id(), 1, ReadAs.ITSELF);
        assertEquals(State.READY, imports.planImport(begun.id(), portOffice).state());

        PlanImport poisonous = begin("poison");
        for (int i = 0; i < 3; i++) {
            progress.started(poisonous.id(), 1);
        }
        reading((file, as, options, told) -> Samples.document()).read(poisonous.id(), 1, ReadAs.ITSELF);
        assertEquals(
                State.UNREADABLE, imports.planImport(poisonous.id(), portOffice).state());
    }

    @Test
    void aJobOfAnEarlierAttemptChangesNothing() throws IOException {
        PlanImport begun = begin("plan");
        imports.cancel(begun.id(), portOffice);
        imports.readAgain(begun.id(), ReadAs.ITSELF, portOffice);
        reading((file, as, options, told) -> Samples.document()).read(begun.id(), 1, ReadAs.ITSELF);
        assertEquals(State.READING, imports.planImport(begun.id(), portOffice).state());
    }

    @Test
    void theSameFileIsRecognisedForTheSameInstitutionOnly() throws IOException {
        PlanImport begun = begin("plan");
        assertEquals(
                begun.id(),
                imports.findEarlier(port, begun.sha256(), portOffice)
                        .orElseThrow()
                        .id());
        UUID other = TestInstitutions.ministry(institutions, "tjeter", "Tjetër", "Other")
                .id();
        assertTrue(imports.findEarlier(other, begun.sha256(), coordinator).isEmpty());

        PlanImport repeated = imports.repeat(begun.id(), portOffice);
        assertFalse(repeated.id().equals(begun.id()));
        assertEquals(begun.sha256(), repeated.sha256());
    }

    @Test
    void nobodySeesOrChangesTheImportsOfOthers() throws IOException {
        PlanImport begun = ready();
        Actor stranger = TestActors.of(TestInstitutions.ministry(institutions, "tjeter", "Tjetër", "Other")
                .id());

        assertEquals(List.of(), imports.listImports(stranger));
        assertEquals(1, imports.listImports(portOffice).size());
        assertNotThere(() -> imports.planImport(begun.id(), stranger));
        assertNotThere(() -> imports.cancel(begun.id(), stranger));
        assertNotThere(() -> corrections.correct(begun.id(), edit(begun, 0, "x"), stranger));
        assertNotThere(() -> importedPlans.save(begun.id(), null, List.of(), stranger));
        assertThrows(AccessDeniedException.class, () -> imports.findEarlier(port, begun.sha256(), stranger));
    }

    @Test
    void aCorrectionIsKeptInTheJournalAndTheAuditTrailAndCanBeUndone() throws IOException {
        PlanImport read = ready();
        corrections.correct(read.id(), edit(read, 0, "Publish all"), portOffice);

        JournalEntry edit = corrections.findLatest(read).orElseThrow();
        assertEquals("row", edit.act());
        assertEquals("1.1", edit.about());
        assertEquals(1, audited(read.id(), "plans.import-corrected"));

        WorkingCopy back = corrections.undo(read.id(), edit.id(), portOffice);
        assertEquals(
                List.of("Publish the crane log 1.1"), back.rows().getFirst().lines(Column.MEASURE));
        assertTrue(corrections.findLatest(read).isEmpty());
        assertEquals(
                "desk.problem.undone-already",
                assertThrows(Problem.class, () -> corrections.undo(read.id(), edit.id(), portOffice))
                        .key());
    }

    @Test
    void twoPeopleWhoEditTheSameRowDoNotOverwriteEachOther() throws IOException {
        PlanImport read = ready();
        corrections.correct(read.id(), edit(read, 0, "Ana's"), portOffice);
        Correction late = edit(read, 0, "Bora's");
        assertEquals(
                Problem.Kind.CONFLICT,
                assertThrows(Problem.class, () -> corrections.correct(read.id(), late, coordinator))
                        .kind());
        assertEquals(List.of("Ana's"), imports.copy(read).rows().getFirst().lines(Column.MEASURE));
    }

    @Test
    void aPlanIsMadeOnlyWhenEveryRowWasDecidedAbout() throws IOException {
        PlanImport read = ready();
        String unresolved = imports.copy(read).waitingRows().getFirst().id();
        Leftover stray = imports.copy(read).openLeftovers().getFirst();
        assertEquals(
                "desk.problem.waiting",
                assertThrows(Problem.class, () -> importedPlans.save(read.id(), null, List.of(unresolved), portOffice))
                        .key());

        corrections.correct(
                read.id(), new LeftoverCorrection.DismissLeftover(stray.id(), 0, "a signature"), portOffice);
        PlanVersion draft = importedPlans.save(read.id(), null, List.of(unresolved), portOffice);

        assertEquals(
                "integrity-plan-of-the-port-authority", plans.plan(draft.plan()).slug());
        assertEquals(read.id(), draft.importId());
        assertEquals(3, count("select count(*) from plans.measure where plan_version = :id", draft.id()));
        assertThrows(Problem.class, () -> corrections.correct(read.id(), edit(read, 0, "too late"), portOffice));
    }

    @Test
    void aDraftIsTakenBackWholeAndNothingOfTheImportIsLost() throws IOException {
        PlanImport read = ready();
        PlanVersion draft = save(read);
        WorkingCopy before = imports.copy(read);

        importedPlans.undo(read.id(), portOffice);

        assertNull(imports.planImport(read.id(), portOffice).plan());
        assertEquals(before, imports.copy(read));
        assertEquals(0, count("select count(*) from plans.plan where id = :id", draft.plan()));
        assertEquals(
                "integrity-plan-of-the-port-authority",
                plans.plan(save(read).plan()).slug());
    }

    @Test
    void whatWasPublishedIsNotTakenBack() throws IOException {
        PlanImport read = ready();
        PlanVersion draft = save(read);
        assertThrows(AccessDeniedException.class, () -> approvals.publishDraft(draft.plan(), null, portOffice));
        approvals.publishDraft(draft.plan(), null, TestActors.approver());
        assertThrows(Problem.class, () -> importedPlans.undo(read.id(), portOffice));
    }

    @Test
    void aUnitIsCreatedFromItsNameInTheDocument() throws IOException {
        PlanImport read = ready();
        LocalizedText name = LocalizedText.of("Zyra juridike", "Legal Office");
        Unit unit = newUnits.create(read.id(), "Legal desk", name, portOffice);
        assertEquals("zyra-juridike", unit.code());
        assertEquals(
                unit.id(), imports.copy(read).match("legal desk").orElseThrow().unit());
        assertEquals(List.of("Legal desk"), unit.aliases());
    }

    @Test
    void anInstitutionKeepsItsOwnUnitsOnlyTheCoordinatorThoseOfAll() throws IOException {
        PlanImport read = ready();
        UUID other = TestInstitutions.ministry(institutions, "tjeter", "Tjetër", "Other")
                .id();
        LocalizedText name = LocalizedText.of("Zyra e tyre", "Their office");
        Unit theirs = Unit.of(other, "zyra-e-tyre", name);
        assertThrows(AccessDeniedException.class, () -> institutions.add(theirs, portOffice));
        institutions.add(theirs, coordinator);
        assertThrows(AccessDeniedException.class, () -> newUnits.create(read.id(), "Desk", name, withoutUnits()));

        var match = new NameCorrection.MatchNames(Set.of("Legal desk"), other, theirs.id());
        assertNotThere(() -> corrections.correct(read.id(), match, portOffice));
        corrections.correct(read.id(), match, coordinator);
        assertEquals(
                theirs.id(),
                imports.copy(read).match("Legal desk").orElseThrow().unit());
        var nobody = new NameCorrection.MatchNames(Set.of("Legal desk"), UUID.randomUUID(), null);
        assertNotThere(() -> corrections.correct(read.id(), nobody, coordinator));
    }

    private Actor withoutUnits() {
        return TestActors.of(port, portOffice.account(), "Reader", Set.of("plans.import", "plans.edit"));
    }

    @Test
    void theProfileOfAnInstitutionIsOfferedAtTheNextImport() throws IOException {
        PlanImport first = ready();
        corrections.correct(first.id(), new MapColumns(Map.of("Sources", Column.OTHER)), portOffice);
        corrections.correct(first.id(), new NameCorrection.MatchNames(Set.of("Legal desk"), port, null), portOffice);
        profiles.keep(first.id(), portOffice);

        PlanImport second = begin("another plan");
        reading((file, as, options, told) -> {
                    assertTrue(options.synonyms().entries().stream()
                            .anyMatch(e -> e.words().contains("sources")));
                    return Samples.document();
                })
                .read(second.id(), 1, ReadAs.ITSELF);
        PlanImport read = imports.planImport(second.id(), portOffice);

        assertEquals(2, profiles.offer(read, imports.copy(read)));
        profiles.apply(read.id(), portOffice);
        assertEquals(0, profiles.offer(read, imports.copy(read)));
        assertEquals(
                List.of("Sources: Own staff"),
                imports.copy(read).rows().getFirst().lines(Column.OTHER));
        assertEquals(port, imports.copy(read).match("Legal desk").orElseThrow().institution());
    }

    private PlanImport begin(String content) throws IOException {
        StoredFile file = files.store(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        return imports.begin(port, content + ".txt", file, portOffice);
    }

    private PlanImport ready() throws IOException {
        PlanImport begun = begin("plan " + UUID.randomUUID());
        reading((file, as, options, told) -> Samples.document()).read(begun.id(), 1, ReadAs.ITSELF);
        return imports.planImport(begun.id(), portOffice);
    }

    private PlanVersion save(PlanImport read) {
        WorkingCopy copy = imports.copy(read);
        copy.openLeftovers()
                .forEach(l -> corrections.correct(
                        read.id(), new LeftoverCorrection.DismissLeftover(l.id(), l.version(), "no part"), portOffice));
        List<String> waiting = copy.waitingRows().stream().map(Row::id).toList();
        return importedPlans.save(read.id(), null, waiting, portOffice);
    }

    private Correction edit(PlanImport read, int version, String measure) {
        String row = imports.copy(read).rows().getFirst().id();
        return new EditRow(row, version, Map.of(Column.MEASURE, List.of(measure)));
    }

    private ImportReading reading(DocumentReader reader) {
        return TestReadings.by(reader, application);
    }

    private int scheduledJobs(PlanImport planImport) {
        return jdbc.sql("select count(*) from platform.scheduled_task where task_instance = :id")
                .param("id", planImport.id() + "/" + planImport.attempt())
                .query(Integer.class)
                .single();
    }

    private int audited(UUID subject, String act) {
        return jdbc.sql("select count(*) from platform.audit_entry where subject = :subject and act = :act")
                .param("subject", subject)
                .param("act", act)
                .query(Integer.class)
                .single();
    }

    private int count(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Integer.class).single();
    }

    private static void assertNotThere(org.junit.jupiter.api.function.Executable act) {
        assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, act).kind());
    }
}
