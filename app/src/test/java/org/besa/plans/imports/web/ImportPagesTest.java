package org.besa.plans.imports.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.plans.imports.Column;
import org.besa.plans.imports.Imports;
import org.besa.plans.imports.PlanImport;
import org.besa.plans.imports.PlanImport.State;
import org.besa.plans.imports.Row;
import org.besa.platform.security.ActingPrincipal;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Reach;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.besa.testing.WebSlice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebSlice
class ImportPagesTest {

    private static final String PLAN = """
            INTEGRITY PLAN OF THE PORT AUTHORITY 2026-2028

            1. Area of dock contracts
            "General measuring indicator: contracts are public"
            RISK\tTHE MEASURE TO BE TAKEN\tRESPONSIBLE UNIT\tDEADLINE\tEVENTS\tSOURCES
            1. Contracts are kept in drawers.\tPublish every contract.\tLegal desk\tDecember 2027\tOpen a register.\tOwn staff
            2. Cranes are not checked.\tKeep a crane log.\tCrane office\tJune 2027\tDraft the log.\tOwn staff
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    Imports imports;

    @Autowired
    Institutions institutions;

    @Autowired
    List<Task<?>> tasks;

    private Actor office = TestActors.coordinator();
    private Actor stranger = TestActors.coordinator();

    @BeforeEach
    void twoInstitutions() {
        office = TestActors.of(TestInstitutions.ministry(institutions, "porti", "Porti", "Port")
                .id());
        stranger = TestActors.of(TestInstitutions.ministry(institutions, "tjeter", "Tjetër", "Other")
                .id());
    }

    @Test
    void anUploadLeadsToItsImport() throws Exception {
        mvc.perform(upload(PLAN, office))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", startsWith("/sq/desk/imports/")));
        assertEquals(State.READING, only(office).state());
        mvc.perform(get("/sq/desk/imports/" + only(office).id()).with(by(office)))
                .andExpect(content().string(containsString("<progress")))
                .andExpect(content().string(containsString("http-equiv=\"refresh\"")));
    }

    @Test
    void anInstitutionImportsForItselfWhateverTheFormSays() throws Exception {
        mvc.perform(upload(PLAN, office).param("institution", String.valueOf(only(stranger.reach("plans.import")))));
        assertEquals(only(office.reach("plans.import")), only(office).institution());
    }

    private static UUID only(Reach reach) {
        return reach.institutions().iterator().next();
    }

    @Test
    void withoutAFileTheFormIsShownAgain() throws Exception {
        mvc.perform(multipart("/sq/desk/imports").with(csrf()).with(by(office)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Zgjidhni të paktën një dokument")));
    }

    @Test
    void theSameFileAgainIsRecognised() throws Exception {
        mvc.perform(upload(PLAN, office));
        String next = String.valueOf(
                mvc.perform(upload(PLAN, office)).andReturn().getResponse().getHeader("Location"));
        assertTrue(next.contains("recognised=" + only(office).id()), next);
        mvc.perform(get("/en/desk/imports/new?recognised=" + only(office).id()).with(by(office)))
                .andExpect(content().string(containsString("Besa knows this file")));
    }

    @Test
    void nothingIsChangedWithoutTheTokenOfTheForm() throws Exception {
        mvc.perform(upload(PLAN, office));
        mvc.perform(post("/sq/desk/imports/" + only(office).id() + "/cancellation")
                        .with(by(office)))
                .andExpect(header().string("Location", "/sq/desk/interrupted-form"));
        assertEquals(State.READING, only(office).state());
    }

    @Test
    void emptyFilesAreNotTakenAndNamedTheOthersAre() throws Exception {
        var both = upload(PLAN, office);
        both.file(new MockMultipartFile("file", "nothing.docx", "text/plain", new byte[0]));
        mvc.perform(both)
                .andExpect(status().isSeeOther())
                .andExpect(flash().attribute("flash", hasToString(containsString("“nothing.docx”"))));
        assertEquals(1, imports.listImports(office).size());
    }

    @Test
    void savingAndPublishingTwiceLeadToTheSamePlan() throws Exception {
        PlanImport read = read();
        String saved = sent("/sq/desk/imports/" + read.id() + "/plan", office);
        assertEquals(saved, sent("/sq/desk/imports/" + read.id() + "/plan", office));
        mvc.perform(get("/sq/desk/imports/" + read.id() + "/plan").with(by(office)))
                .andExpect(header().string("Location", saved));

        Actor coordinator = TestActors.coordinator();
        assertEquals(saved, sent(saved + "/publication", coordinator));
        assertEquals(saved, sent(saved + "/publication", coordinator));
        mvc.perform(get(saved + "/publication").with(by(coordinator))).andExpect(header().string("Location", saved));
    }

    private String sent(String path, Actor actor) throws Exception {
        return String.valueOf(mvc.perform(post(path).with(csrf()).with(by(actor)))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    }

    @Test
    void theImportsOfOthersAreNotThere() throws Exception {
        PlanImport read = read();
        String path = "/sq/desk/imports/" + read.id();
        for (String page : List.of(
                "",
                "/file",
                "/kept",
                "/kept.json",
                "/reading.json",
                "/units",
                "/columns",
                "/edits",
                "/head",
                "/plan",
                "/rows/r2/form")) {
            mvc.perform(get(path + page).with(by(stranger))).andExpect(status().isNotFound());
        }
        for (String act : List.of("/cancellation", "/reading", "/repetition", "/plan", "/undo", "/profile")) {
            mvc.perform(post(path + act).with(csrf()).with(by(stranger))).andExpect(status().isNotFound());
        }
        mvc.perform(get("/sq/desk/imports").with(by(stranger)))
                .andExpect(content().string(not(containsString("PORT AUTHORITY"))));
    }

    @Test
    void anImportHasItsHistoryForWhoReadsTheTrail() throws Exception {
        PlanImport read = read();
        String history = "/en/desk/trail?subject=" + read.id();

        mvc.perform(get("/en/desk/imports/" + read.id()).with(by(office)))
                .andExpect(content().string(containsString(history)));
        mvc.perform(get(history).with(by(office)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("plan.txt")));
        Actor importer = TestActors.of(
                read.institution(), new UUID(7, 7), "Importer", Set.of("plans.read", "plans.edit", "plans.import"));
        mvc.perform(get("/en/desk/imports/" + read.id()).with(by(importer)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/desk/trail?subject="))));
    }

    @Test
    void thePreviewShowsTheRowsBesideTheirSource() throws Exception {
        mvc.perform(get("/en/desk/imports/" + read().id()).with(by(office)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Publish every contract.")))
                .andExpect(content().string(containsString("due by 31 December 2027")))
                .andExpect(content().string(containsString("Nothing lost:")));
    }

    @Test
    void aRowIsSavedAndTheListIsShownAtTheRow() throws Exception {
        PlanImport read = read();
        Row row = first(read);
        mvc.perform(save(read, row, 0, "Publish all contracts."))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", containsString("#row-" + row.id())));
        assertEquals(List.of("Publish all contracts."), first(read).lines(Column.MEASURE));
    }

    @Test
    void withHtmxOnlyTheRowIsDrawnAnew() throws Exception {
        PlanImport read = read();
        Row row = first(read);
        mvc.perform(save(read, row, 0, "Publish all contracts.").header("HX-Request", "true"))
                .andExpect(header().string("Location", "/sq/desk/imports/" + read.id() + "/rows/" + row.id()));
        mvc.perform(get("/sq/desk/imports/" + read.id() + "/rows/" + row.id())
                        .with(by(office))
                        .header("HX-Request", "true"))
                .andExpect(content().string(startsWith("<article")))
                .andExpect(content().string(containsString("hx-swap-oob")));
    }

    @Test
    void aClashTellsAndKeepsWhatWasTyped() throws Exception {
        PlanImport read = read();
        Row row = first(read);
        mvc.perform(save(read, row, 0, "The first of two."));
        mvc.perform(save(read, row, 0, "The second of two."))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("The second of two.</textarea>")))
                .andExpect(content().string(containsString("The first of two.")))
                .andExpect(content().string(containsString("Dikush e ndryshoi këtë ndërkohë")));
    }

    @Test
    void aPeriodThatEndsBeforeItStartsIsSentBackAsTyped() throws Exception {
        PlanImport read = read();
        mvc.perform(post("/en/desk/imports/" + read.id() + "/head")
                        .with(csrf())
                        .with(by(office))
                        .param("version", "0")
                        .param("kind", "integrity-plan")
                        .param("language", "en")
                        .param("titleSq", "Një titull i ri")
                        .param("titleEn", "")
                        .param("titleOwn", "")
                        .param("summarySq", "")
                        .param("summaryEn", "")
                        .param("start", "2028-01-01")
                        .param("end", "2026-01-01"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Një titull i ri")))
                .andExpect(content().string(containsString("ends before it starts")));
    }

    @Test
    void theOriginalIsGivenBackByteForByte() throws Exception {
        mvc.perform(get("/sq/desk/imports/" + read().id() + "/file").with(by(office)))
                .andExpect(content().bytes(PLAN.getBytes(StandardCharsets.UTF_8)))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")));
    }

    @Test
    void everythingThatIsKeptCanBeSeenAndTakenAway() throws Exception {
        PlanImport read = read();
        String path = "/en/desk/imports/" + read.id();
        mvc.perform(post(path + "/profile").with(csrf()).with(by(office)));
        mvc.perform(get(path + "/kept").with(by(office)))
                .andExpect(content().string(containsString(read.sha256())))
                .andExpect(content().string(containsString("Last kept by Institution")));
        mvc.perform(get(path + "/reading.json").with(by(office)))
                .andExpect(header().string("Content-Disposition", containsString("plan.txt.reading.json")))
                .andExpect(jsonPath("$.groups[0].measures.length()").value(2));
        mvc.perform(get(path + "/kept.json").with(by(office)))
                .andExpect(jsonPath("$.file.sha256").value(read.sha256()))
                .andExpect(jsonPath("$.columns.DEADLINE").value("DEADLINE"))
                .andExpect(jsonPath("$.profile.by").value("Institution"));
    }

    @Test
    void anInstitutionMeetsNoButtonToPublish() throws Exception {
        PlanImport read = read();
        String next = String.valueOf(mvc.perform(post("/en/desk/imports/" + read.id() + "/plan")
                        .with(csrf())
                        .with(by(office)))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
        mvc.perform(get(next).with(by(office)))
                .andExpect(content().string(containsString("Send to review")))
                .andExpect(content().string(not(containsString("/publication"))));
        mvc.perform(get(next + "/publication").with(by(office))).andExpect(status().isNotFound());
        mvc.perform(post(next + "/publication").with(csrf()).with(by(office))).andExpect(status().isForbidden());
        mvc.perform(get(next).with(by(stranger))).andExpect(status().isNotFound());
        mvc.perform(post(next + "/publication").with(csrf()).with(by(TestActors.coordinator())))
                .andExpect(status().isSeeOther());
        mvc.perform(get(next).with(by(office))).andExpect(content().string(containsString("/sq/plans/")));
    }

    @Test
    void myWorkTellsWhereToBeginAndWhatWaits() throws Exception {
        mvc.perform(get("/en/desk").with(by(office)))
                .andExpect(content().string(containsString("Drop in the plan you already have")));
        read();
        mvc.perform(get("/en/desk").with(by(office)))
                .andExpect(content().string(containsString("One import waits for you")));
    }

    private PlanImport read() throws Exception {
        mvc.perform(upload(PLAN, office));
        PlanImport begun = only(office);
        runJob(begun);
        return imports.planImport(begun.id(), office);
    }

    /// Runs the job that a scheduler would have run.
    @SuppressWarnings({"unchecked", "NullAway"})
    private void runJob(PlanImport begun) {
        Task<Void> task = (Task<Void>) tasks.stream()
                .filter(t -> t.getName().equals("plans.read-document"))
                .findFirst()
                .orElseThrow();
        ExecutionContext none = null;
        task.execute(new TaskInstance<>(task.getName(), begun.id() + "/" + begun.attempt()), none);
    }

    private MockHttpServletRequestBuilder save(PlanImport read, Row row, int version, String measure) {
        return post("/sq/desk/imports/" + read.id() + "/rows/" + row.id())
                .with(csrf())
                .with(by(office))
                .param("version", String.valueOf(version))
                .param("MEASURE", measure);
    }

    private static org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder upload(
            String text, Actor actor) {
        var upload = multipart("/sq/desk/imports")
                .file(new MockMultipartFile("file", "plan.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        upload.with(csrf()).with(by(actor));
        return upload;
    }

    private PlanImport only(Actor actor) {
        return imports.listImports(actor).getFirst();
    }

    private Row first(PlanImport read) {
        return imports.copy(read).rows().getFirst();
    }

    private static RequestPostProcessor by(Actor actor) {
        return authentication(new TestingAuthenticationToken(
                (ActingPrincipal) () -> actor, "", actor.permissions().toArray(String[]::new)));
    }
}
