package org.besa.platform.files;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.plans.NewPlan;
import org.besa.plans.Plans;
import org.besa.plans.imports.Imports;
import org.besa.platform.clamd.ScriptedClamd;
import org.besa.platform.security.ActingPrincipal;
import org.besa.platform.security.Actor;
import org.besa.testing.ContentBuilder;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.besa.testing.WebSlice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/// With a virus scanner set, nothing that it finds something in is kept or read.
@WebSlice
class CheckedUploadsTest {

    private static final String HARMFUL = "harm-marker";
    private static final String SILENT = "silence-marker";
    private static final ScriptedClamd CLAMD = clamd();

    @Autowired
    MockMvc web;

    @Autowired
    Institutions institutions;

    @Autowired
    Imports imports;

    @Autowired
    Plans plans;

    @Autowired
    JdbcClient jdbc;

    private final Actor coordinator = TestActors.coordinator();
    private UUID institution = new UUID(0, 0);

    @DynamicPropertySource
    static void scanner(DynamicPropertyRegistry settings) {
        settings.add("besa.files.clamd", CLAMD::address);
    }

    @AfterAll
    static void stop() throws IOException {
        CLAMD.close();
    }

    @BeforeEach
    void anInstitution() {
        institution = TestInstitutions.ministry(institutions, "porti", "Porti", "Port")
                .id();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | “plan.docx” was not taken: the virus scanner found “Test.Harm” in it. Nothing of it is kept.
            sq | “plan.docx” nuk u mor: skaneri i viruseve gjeti në të “Test.Harm”. Asgjë prej tij nuk ruhet.
            """)
    void aHarmfulDocumentIsRefusedByNameAndNothingOfItIsKept(String language, String sentence) throws Exception {
        web.perform(documents(language, file("C:\\plans\\plan.docx", HARMFUL)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(sentence)))
                .andExpect(content().string(containsString("value=\"" + institution + "\"")));

        assertEquals(0, count("select count(*) from platform.file"));
        assertEquals(0, imports.listImports(coordinator).size());
        assertEquals(
                "plan.docx: Test.Harm",
                jdbc.sql("""
                                select details ->> 'file' || ': ' || (details ->> 'found') from platform.audit_entry
                                where act = 'files.infected-refused' and institution = :institution
                                """)
                        .param("institution", institution)
                        .query(String.class)
                        .single());
    }

    @Test
    void theOthersOfTheSameUploadAreTaken() throws Exception {
        web.perform(documents("en", file("good.txt", "Plani"), file("bad.txt", HARMFUL)))
                .andExpect(status().isSeeOther())
                .andExpect(flash().attribute("flash", hasToString(containsString("bad.txt, Test.Harm"))));

        assertEquals("good.txt", imports.listImports(coordinator).getFirst().fileName());
        assertEquals(1, count("select count(*) from platform.file"));
    }

    @Test
    void whatNobodyCouldCheckIsRefusedToo() throws Exception {
        web.perform(documents("en", file("plan.docx", SILENT)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("“plan.docx” was not taken, because the virus scanner")));
        assertEquals(0, count("select count(*) from platform.file"));
    }

    @Test
    void anActIsCheckedBeforeItIsLookedInto() throws Exception {
        UUID plan = plans.draft(
                        new NewPlan("plani-i-portit", "integrity-plan", institution, null),
                        ContentBuilder.plan().build(),
                        TestActors.of(institution))
                .plan();
        String address = "/en/desk/plans/" + plan;

        web.perform(by(multipart(address + "/approval")
                        .file(file("act.pdf", HARMFUL))
                        .param("number", "7")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("“act.pdf” was not taken: the virus scanner found")))
                .andExpect(content().string(containsString("value=\"7\"")));
        assertEquals(0, count("select count(*) from plans.act_file"));
        assertEquals(0, count("select count(*) from platform.file"));

        web.perform(by(multipart(address + "/approval")
                        .file(file("act.pdf", "%PDF-1.7\n%%EOF\n"))
                        .param("number", "7")))
                .andExpect(redirectedUrl(address));
    }

    private MockMultipartHttpServletRequestBuilder documents(String language, MockMultipartFile... files) {
        MockMultipartHttpServletRequestBuilder request = multipart("/" + language + "/desk/imports");
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        request.param("institution", institution.toString());
        return by(request);
    }

    private MockMultipartHttpServletRequestBuilder by(MockMultipartHttpServletRequestBuilder request) {
        request.with(csrf())
                .with(authentication(new TestingAuthenticationToken(
                        (ActingPrincipal) () -> coordinator,
                        "",
                        coordinator.permissions().toArray(String[]::new))));
        return request;
    }

    private static MockMultipartFile file(String name, String content) {
        return new MockMultipartFile("file", name, null, content.getBytes(StandardCharsets.UTF_8));
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static ScriptedClamd clamd() {
        try {
            return new ScriptedClamd(asked -> {
                asked.hearCommand();
                String content = new String(asked.hearContent(), StandardCharsets.UTF_8);
                if (!content.contains(SILENT)) {
                    asked.say(content.contains(HARMFUL) ? "stream: Test.Harm FOUND" : "stream: OK");
                }
            });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
