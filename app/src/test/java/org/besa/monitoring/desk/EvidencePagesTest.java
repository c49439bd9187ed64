package org.besa.monitoring.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.monitoring.Evidences;
import org.besa.monitoring.Given;
import org.besa.monitoring.ReportingPeriod;
import org.besa.monitoring.Said;
import org.besa.monitoring.StatusReport;
import org.besa.monitoring.Verification;
import org.besa.platform.files.FileStore;
import org.besa.platform.security.ActingPrincipal;
import org.besa.platform.security.Actor;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.besa.testing.WebSlice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@WebSlice
class EvidencePagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Evidences evidences;

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

    private StatusReport report(String code) {
        return half.report(code);
    }

    private String address(String code) {
        return "/en/desk/reports/" + report(code).id();
    }

    private String evidence(String code) {
        return address(code) + "/evidence";
    }

    private UUID given(String code) {
        return evidences.list(report(code).id()).getFirst().evidence().id();
    }

    private UUID file(String code) throws IOException {
        return evidences
                .add(report(code).id(), Given.act(), Given.file(), reporter)
                .id();
    }

    private void handIn(String code) {
        half.handIn(code, Said.partly(), reporter);
    }

    private ResultActions add(MockMultipartFile file, String... typed) throws Exception {
        MockMultipartHttpServletRequestBuilder request =
                multipart(evidence("A.1")).file(file);
        for (int i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return as(reporter, request);
    }

    private ResultActions as(Actor actor, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return web.perform(request.with(csrf())
                .with(authentication(new TestingAuthenticationToken(
                        (ActingPrincipal) () -> actor, "", actor.permissions().toArray(String[]::new)))));
    }

    @Test
    void aFileIsGivenAndStandsOnThePageWithItsDigest() throws Exception {
        add(Given.file(), "kind", "ACT", "title.sq", "Vendimi nr. 7", "speaksOf", "2026-03-01", "access", "public")
                .andExpect(redirectedUrl(address("A.1") + "#evidence"));
        as(reporter, get(address("A.1")))
                .andExpect(content().string(containsString("Vendimi nr. 7")))
                .andExpect(content().string(containsString("Legal or administrative act · 1 March 2026 · public")))
                .andExpect(content().string(containsString("SHA-256")))
                .andExpect(content().string(containsString("Not checked")))
                .andExpect(content().string(containsString("/en/desk/evidence/" + given("A.1"))));
    }

    @Test
    void anAddressIsGivenAndItsCopyIsAwaited() throws Exception {
        add(
                        nothing(),
                        "kind",
                        "WEB_PAGE",
                        "title.en",
                        "The law",
                        "access",
                        "internal",
                        "address",
                        "https://qbz.gov.al/a")
                .andExpect(redirectedUrl(address("A.1") + "#evidence"));
        as(reporter, get(address("A.1")))
                .andExpect(content().string(containsString("href=\"https://qbz.gov.al/a\"")))
                .andExpect(content().string(containsString("A copy of the page is being saved.")))
                .andExpect(content().string(containsString("Web page · internal")));
        as(reporter, get("/en/desk/evidence/" + given("A.1"))).andExpect(status().isNotFound());
        add(
                        nothing(),
                        "kind",
                        "WEB_PAGE",
                        "title.en",
                        "The law again",
                        "access",
                        "internal",
                        "address",
                        "https://qbz.gov.al/a")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("stands with this report already")));
    }

    /// What a browser sends when no file was chosen.
    private static MockMultipartFile nothing() {
        return Given.file("", new byte[0]);
    }

    @ParameterizedTest
    @CsvSource({
        "title.sq, '', Say in a title what it is",
        "kind, '', Choose what kind of evidence it is",
        "access, '', Say whether everybody may read it",
        "speaksOf, in spring, is not a day",
        "address, javascript:alert(1), is not the address of a page",
        "address, '', Give either a file or an address"
    })
    void whatIsWrongIsSaidAndWhatWasTypedStays(String name, String typed, String sentence) throws Exception {
        java.util.Map<String, String> form = new java.util.LinkedHashMap<>(java.util.Map.of(
                "kind",
                "ACT",
                "title.sq",
                "Vendimi",
                "publisher",
                "Kuvendi",
                "access",
                "public",
                "address",
                "https://a.al/"));
        form.put(name, typed);
        add(
                        nothing(),
                        form.entrySet().stream()
                                .flatMap(e -> List.of(e.getKey(), e.getValue()).stream())
                                .toArray(String[]::new))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(sentence)))
                .andExpect(content().string(containsString("value=\"Kuvendi\"")));
        assertEquals(List.of(), evidences.list(report("A.1").id()));
    }

    @Test
    void aFileThatIsNoneIsRefusedByName() throws Exception {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        add(Given.file("akti.pdf", page), "kind", "ACT", "title.sq", "Vendimi", "access", "public")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("“akti.pdf” is none of the files")))
                .andExpect(content().string(containsString("value=\"Vendimi\"")));
    }

    @Test
    void evidenceIsDescribedAnewSearchedAttachedAndTakenAway() throws Exception {
        UUID id = file("A.1");
        as(
                        reporter,
                        post(evidence("A.1") + "/" + id)
                                .param("version", "0")
                                .param("kind", "MINUTES")
                                .param("title.en", "Minutes of the board")
                                .param("access", "internal"))
                .andExpect(redirectedUrl(address("A.1") + "#evidence"));
        as(reporter, get(address("A.2")).param("evidence", "board minutes"))
                .andExpect(content().string(containsString("Minutes of the board")))
                .andExpect(content().string(containsString(evidence("A.2") + "/" + id + "/attachment")));
        as(reporter, get(address("A.2")).param("evidence", "statistics"))
                .andExpect(content().string(containsString("No other evidence of the institution")));
        as(reporter, post(evidence("A.2") + "/" + id + "/attachment"))
                .andExpect(redirectedUrl(address("A.2") + "#evidence"));
        as(reporter, get(address("A.2"))).andExpect(content().string(containsString("Stands with 1 other report too")));
        as(reporter, post(evidence("A.2") + "/" + id + "/removal"))
                .andExpect(redirectedUrl(address("A.2") + "#evidence"));
        assertEquals(List.of(), evidences.list(report("A.2").id()));
    }

    @Test
    void aDescriptionThatIsNotTakenStaysInItsForm() throws Exception {
        UUID id = file("A.1");
        as(
                        reporter,
                        post(evidence("A.1") + "/" + id)
                                .param("version", "0")
                                .param("kind", "MINUTES")
                                .param("publisher", "Bordi")
                                .param("access", "internal"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"Bordi\"")));
        as(
                        reporter,
                        post(evidence("A.1") + "/" + id)
                                .param("version", "3")
                                .param("kind", "MINUTES")
                                .param("title.sq", "Tjetër")
                                .param("access", "internal"))
                .andExpect(status().isConflict());
    }

    @Test
    void whatNeedsEvidenceSaysSoBesideIt() throws Exception {
        as(
                        reporter,
                        post(address("A.2"))
                                .param("submit", "yes")
                                .param("status", "IMPLEMENTED")
                                .param("percent", "100")
                                .param("done.1.sq", "U miratua"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Add at least one piece of evidence")));
    }

    @Test
    void theVerifierChecksAndOthersHaveNoSay() throws Exception {
        UUID id = file("A.1");
        handIn("A.1");
        String check = evidence("A.1") + "/" + id + "/check";
        as(reporter, get(address("A.1"))).andExpect(content().string(not(containsString(check))));
        as(reporter, post(check).param("decision", "accept")).andExpect(status().isForbidden());
        as(verifier, get(address("A.1"))).andExpect(content().string(containsString(check)));
        as(verifier, post(check)).andExpect(status().isUnprocessableContent());
        as(verifier, post(check).param("decision", "refuse"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Say why it is refused")));
        as(verifier, post(check).param("decision", "refuse").param("note", "No signature"))
                .andExpect(redirectedUrl(address("A.1") + "#evidence"));
        as(reporter, get(address("A.1")))
                .andExpect(content().string(containsString("No signature")))
                .andExpect(content().string(containsString("Refused")));
    }

    @Test
    void theFileIsForWhoSeesTheReportAndLaterForEverybody(@Autowired Institutions institutions) throws Exception {
        UUID id = file("A.1");
        String open = "/en/evidence/" + id;
        String desk = "/en/desk/evidence/" + id;
        as(reporter, get(desk))
                .andExpect(status().isOk())
                .andExpect(content().bytes(Given.pdf()))
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("Content-Disposition", startsWith("inline")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
        Actor stranger = TestActors.of(TestInstitutions.ministry(institutions, "tjeter", "Tjetra", "Other")
                .id());
        as(stranger, get(desk)).andExpect(status().isNotFound());
        as(stranger, post(evidence("A.1") + "/" + id + "/removal")).andExpect(status().isNotFound());
        handIn("A.1");
        as(verifier, post(evidence("A.1") + "/" + id + "/check").param("decision", "accept"));
        web.perform(get(open)).andExpect(status().isNotFound());
        half.decide("A.1", new Verification.Accepted());
        web.perform(get(open))
                .andExpect(status().isOk())
                .andExpect(content().bytes(Given.pdf()))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        web.perform(get("/en/evidence/not-an-id"))
                .andExpect(result -> assertNotEquals(200, result.getResponse().getStatus()));
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, text/plain, qbz.gov.al.txt",
        "image/svg+xml, text/plain, qbz.gov.al.txt",
        "application/pdf, application/octet-stream, qbz.gov.al.bin",
        "application/javascript, application/octet-stream, qbz.gov.al.bin"
    })
    void aSavedPageIsNeverShownHere(String type, String answered, String name) throws Exception {
        byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        UUID id = evidences
                .add(report("A.1").id(), Given.act(), "https://qbz.gov.al/a", reporter)
                .id();
        FileStore.StoredFile stored = files.store(new ByteArrayInputStream(page));
        jdbc.sql("update monitoring.evidence set copy = :sha256, copy_type = :type, copy_size = 1, copied_at = now()")
                .param("sha256", stored.sha256())
                .param("type", type)
                .update();
        as(reporter, get("/en/desk/evidence/" + id))
                .andExpect(content().bytes(page))
                .andExpect(header().string("Content-Type", startsWith(answered)))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andExpect(header().string("Content-Disposition", containsString(name)))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void whyThereIsNoCopyIsSaidInWordsAndItIsTriedAgain() throws Exception {
        UUID id = evidences
                .add(report("A.1").id(), Given.act(), "https://qbz.gov.al/a", reporter)
                .id();
        jdbc.sql("update monitoring.evidence set copy_fault = 'UNKNOWN_HOST'").update();
        as(reporter, get(address("A.1"))).andExpect(content().string(containsString("There is no such server.")));
        as(reporter, post(evidence("A.1") + "/" + id + "/copy")).andExpect(redirectedUrl(address("A.1") + "#evidence"));
        as(reporter, get(address("A.1")))
                .andExpect(content().string(containsString("A copy of the page is being saved.")));
    }
}
