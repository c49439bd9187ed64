package org.besa.plans.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.besa.directory.Institutions;
import org.besa.plans.Approvals;
import org.besa.plans.FrozenVersions;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanVersion;
import org.besa.plans.Plans;
import org.besa.plans.files.FormLanguage;
import org.besa.plans.files.PlanFiles;
import org.besa.plans.files.PlanFormat;
import org.besa.plans.imports.FormStanding.Way;
import org.besa.plans.imports.PlanImport.State;
import org.besa.platform.files.FileStore;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.FullPlan;
import org.besa.testing.PublishedPlans;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/// A plan is exported, edited as a file, and comes back as exactly what was edited.
@DatabaseSlice
class ImportedFormsTest {

    private static final LocalizedText REASON = LocalizedText.of("Ligji u vonua", "The law came late");

    @Autowired
    Imports imports;

    @Autowired
    ImportReading reading;

    @Autowired
    ImportedForms forms;

    @Autowired
    ImportedPlans importedPlans;

    @Autowired
    Plans plans;

    @Autowired
    Approvals approvals;

    @Autowired
    FrozenVersions frozen;

    @Autowired
    PlanFiles planFiles;

    @Autowired
    Institutions institutions;

    @Autowired
    FileStore files;

    @Autowired
    JdbcClient jdbc;

    private UUID port = new UUID(0, 0);
    private Actor office = TestActors.coordinator();
    private UUID plan = new UUID(0, 0);
    private PlanContent published = new PlanContent(LocalizedText.EMPTY, LocalizedText.EMPTY, null, null, List.of());

    @BeforeEach
    void aPublishedPlan() {
        port = TestInstitutions.ministry(institutions, "porti", "Porti", "Port").id();
        office = TestActors.of(port);
        UUID unit = TestInstitutions.unit(institutions, port, "njesia", "Njësia", "Unit")
                .id();
        PlanVersion first = new PublishedPlans(plans, approvals)
                .publish("plani-i-portit", "strategy-action-plan", port, FullPlan.content(port, unit));
        plan = first.plan();
        published = plans.content(first);
    }

    @ParameterizedTest
    @EnumSource
    void whateverFormatItCameInAFileThatNobodyChangedChangesNothing(PlanFormat format) throws IOException {
        PlanImport back = upload(exported(format, FormLanguage.BOTH));

        assertEquals(State.FORM, back.state());
        FormStanding standing = forms.standing(back, office);
        assertEquals(Way.SAME, standing.way());
        assertEquals(published, standing.content());
        assertTrue(standing.exact());
        assertEquals(2, standing.withheld());
    }

    @Test
    void oneChangedDeadlineIsAnAmendmentWithThatChangeAlone() throws IOException {
        PlanImport back = upload(edited(FormLanguage.EN, text -> text.replace(",December 2027,", ",March 2028,")));
        FormStanding standing = forms.standing(back, office);
        assertEquals(Way.AMENDMENT, standing.way());
        assertEquals(1, standing.changes().summary().later());

        PlanVersion draft = forms.amend(back.id(), REASON, standing.seen(), office);

        assertEquals(2, draft.number());
        assertEquals(REASON, draft.reason());
        PlanContent amended = plans.content(draft);
        MeasureContent was = published.measures().getLast();
        MeasureContent is = amended.measures().getLast();
        assertEquals("March 2028", is.deadline().words().in(Language.EN));
        assertEquals(was, is.due(was.deadline()));
        assertEquals(published.measures().subList(0, 2), amended.measures().subList(0, 2), "nothing else may change");
        assertEquals(
                published.groups().get(1).problems(), amended.groups().get(1).problems());
        assertEquals(plan, imports.planImport(back.id(), office).plan());
        assertEquals(1, audited(back.id(), "plans.import-saved"));
    }

    @Test
    void anAmendmentNeedsAReasonAndNothingOfItIsLeftWithoutOne() throws IOException {
        PlanImport back = upload(edited(FormLanguage.EN, text -> text.replace(",December 2027,", ",March 2028,")));
        String seen = forms.standing(back, office).seen();

        assertEquals(
                "plans.problem.no-reason",
                assertThrows(Problem.class, () -> forms.amend(back.id(), LocalizedText.EMPTY, seen, office))
                        .key());
        assertTrue(plans.findOpen(plan).isEmpty());
    }

    @Test
    void anOpenDraftIsReplacedAndCanSayAgainWhatItSaid() throws IOException {
        plans.amend(plan, REASON, office);
        plans.rewrite(plan, content -> PublishedPlans.without(content, "B.1"), office);
        PlanContent before = plans.content(plans.findOpen(plan).orElseThrow());
        PlanImport back = upload(edited(FormLanguage.EN, text -> text.replace(",December 2027,", ",March 2028,")));
        FormStanding standing = forms.standing(back, office);
        assertEquals(Way.REPLACEMENT, standing.way());
        assertEquals(1, standing.changes().summary().added());

        forms.replace(back.id(), standing.seen(), office);
        assertEquals(
                published.measures().get(1),
                plans.content(plans.findOpen(plan).orElseThrow()).measures().get(1));

        importedPlans.undo(back.id(), office);
        assertEquals(before, plans.content(plans.findOpen(plan).orElseThrow()));
        assertNull(imports.planImport(back.id(), office).plan());
    }

    @Test
    void aDraftThatWasEditedSinceIsNotTakenBack() throws IOException {
        PlanImport back = upload(edited(FormLanguage.EN, text -> text.replace(",December 2027,", ",March 2028,")));
        forms.amend(back.id(), REASON, forms.standing(back, office).seen(), office);
        plans.rewrite(plan, content -> PublishedPlans.without(content, "B.1"), office);

        assertEquals(
                "desk.form.edited-since",
                assertThrows(Problem.class, () -> importedPlans.undo(back.id(), office))
                        .key());
    }

    @Test
    void nothingIsReplacedThatThePersonDidNotSee() throws IOException {
        plans.amend(plan, REASON, office);
        PlanImport back = upload(edited(FormLanguage.EN, text -> text.replace(",December 2027,", ",March 2028,")));
        String seen = forms.standing(back, office).seen();
        plans.rewrite(plan, content -> PublishedPlans.without(content, "B.1"), office);

        assertEquals(
                Problem.Kind.CONFLICT,
                assertThrows(Problem.class, () -> forms.replace(back.id(), seen, office))
                        .kind());
        assertThrows(Problem.class, () -> forms.amend(back.id(), REASON, seen, office));
    }

    @Test
    void aVersionInReviewIsLeftAlone() throws IOException {
        plans.amend(plan, REASON, office);
        approvals.submit(plan, "", office);
        PlanImport back = upload(edited(FormLanguage.EN, text -> text.replace(",December 2027,", ",March 2028,")));

        FormStanding standing = forms.standing(back, office);
        assertEquals(Way.CLOSED, standing.way());
        assertThrows(Problem.class, () -> forms.replace(back.id(), standing.seen(), office));
    }

    @Test
    void aFileOfAnEarlierVersionSaysThatItWouldTakeChangesBack() throws IOException {
        byte[] first = exported(PlanFormat.CSV, FormLanguage.BOTH);
        new PublishedPlans(plans, approvals)
                .amend(plan, Instant.parse("2025-06-15T09:00:00Z"), c -> PublishedPlans.without(c, "B.1"));

        FormStanding standing = forms.standing(upload(first), office);

        assertTrue(standing.isOutdated());
        assertTrue(standing.exact());
        assertEquals(1, standing.changes().summary().added());
    }

    @Test
    void anotherInstitutionMakesAPlanOfItsOwnAndLearnsNothingElse() throws IOException {
        UUID other = TestInstitutions.ministry(institutions, "tjeter", "Tjetër", "Other")
                .id();
        Actor stranger = TestActors.of(other);
        PlanImport theirs = upload(exported(PlanFormat.XLSX, FormLanguage.BOTH), other, stranger);
        FormStanding standing = forms.standing(theirs, stranger);

        assertEquals(Way.NONE, standing.way());
        assertNull(standing.version());
        assertFalse(standing.unknown().isEmpty());
        assertThrows(Problem.class, () -> forms.amend(theirs.id(), REASON, "", stranger));
        PlanVersion draft = forms.draft(theirs.id(), null, stranger);
        assertEquals(other, plans.plan(draft.plan()).institution());
        assertEquals(theirs.id(), draft.importId());
        PlanContent copied = plans.content(draft);
        assertEquals(3, copied.measures().size());
        assertTrue(copied.measures().stream()
                .noneMatch(copy -> published.measures().stream()
                        .anyMatch(first -> java.util.Objects.equals(first.promise(), copy.promise()))));
        assertEquals(
                List.of("Njësia", "Ministria", "Shoqata"),
                copied.measures().getFirst().owners().stream()
                        .map(owner -> owner.name().in(Language.SQ))
                        .toList());

        importedPlans.undo(theirs.id(), stranger);
        assertTrue(plans.findPlan(draft.plan()).isEmpty());
    }

    @Test
    void whoMayOnlyImportMakesNothing() throws IOException {
        PlanImport back = upload(edited(FormLanguage.EN, text -> text.replace(",December 2027,", ",March 2028,")));
        String seen = forms.standing(back, office).seen();
        Actor reader = TestActors.of(port, office.account(), "Reader", java.util.Set.of("plans.import"));

        assertThrows(AccessDeniedException.class, () -> forms.amend(back.id(), REASON, seen, reader));
        assertThrows(AccessDeniedException.class, () -> forms.replace(back.id(), seen, reader));
        assertThrows(AccessDeniedException.class, () -> forms.draft(back.id(), null, reader));
    }

    @Test
    void aBrokenFormIsToldInBothLanguagesWithThePlace() throws IOException {
        PlanImport back = upload(edited(FormLanguage.BOTH, text -> text.replace("1200000.00", "shumë")));

        assertEquals(State.UNREADABLE, back.state());
        assertEquals("CHANGED_FORM", back.reason());
        LocalizedText fault = forms.faults(back).getFirst();
        assertTrue(fault.in(Language.SQ).matches("Rreshti \\d+: “shumë” nuk është .*"), fault.in(Language.SQ));
        assertTrue(fault.in(Language.EN).matches("Line \\d+: “shumë” is not .*"), fault.in(Language.EN));
    }

    @Test
    void aBrokenFormCanBeReadAsAnyOtherDocument() throws IOException {
        PlanImport back = upload(edited(FormLanguage.BOTH, text -> text.replace("1200000.00", "shumë")));

        PlanImport again = imports.readAgain(back.id(), ReadAs.DOCUMENT, office);
        reading.read(again.id(), again.attempt(), ReadAs.DOCUMENT);

        PlanImport read = imports.planImport(back.id(), office);
        assertEquals(State.READY, read.state());
        int rows = imports.copy(read).rowsIn().size();
        assertTrue(rows <= published.measures().size(), () -> "rows of the annex are no measures: " + rows);
        assertTrue(imports.copy(read).rowsIn().stream()
                .anyMatch(row -> row.toString().contains("Kodi i Dhuratave")));
        assertEquals(List.of(), forms.faults(read));
    }

    @Test
    void whatIsSavedIsNotSavedTwice() throws IOException {
        PlanImport back = upload(edited(FormLanguage.EN, text -> text.replace(",December 2027,", ",March 2028,")));
        forms.draft(back.id(), null, office);

        assertThrows(Problem.class, () -> forms.draft(back.id(), null, office));
        assertThrows(
                Problem.class,
                () -> forms.amend(
                        back.id(), REASON, forms.standing(back, office).seen(), office));
    }

    private byte[] exported(PlanFormat format, FormLanguage language) {
        return planFiles.content(
                planFiles.find("plani-i-portit", null, format, language).orElseThrow());
    }

    private byte[] edited(FormLanguage language, UnaryOperator<String> edit) {
        String text = new String(exported(PlanFormat.CSV, language), StandardCharsets.UTF_8);
        return edit.apply(text).getBytes(StandardCharsets.UTF_8);
    }

    private PlanImport upload(byte[] file) throws IOException {
        return upload(file, port, office);
    }

    private PlanImport upload(byte[] file, UUID institution, Actor actor) throws IOException {
        PlanImport begun = imports.begin(institution, "plan.file", files.store(new ByteArrayInputStream(file)), actor);
        reading.read(begun.id(), 1, ReadAs.ITSELF);
        return imports.planImport(begun.id(), actor);
    }

    private int audited(UUID subject, String act) {
        return jdbc.sql("select count(*) from platform.audit_entry where subject = :subject and act = :act")
                .param("subject", subject)
                .param("act", act)
                .query(Integer.class)
                .single();
    }
}
