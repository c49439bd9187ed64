package org.besa.plans.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.besa.directory.Institutions;
import org.besa.plans.Approvals;
import org.besa.plans.FrozenVersions;
import org.besa.plans.NewPlan;
import org.besa.plans.PlanVersion.Act;
import org.besa.plans.Plans;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.ActingPrincipal;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.besa.testing.FullPlan;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.besa.testing.WebSlice;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/// The act comes with its file, which the public can read once the version is published.
@WebSlice
class ActFilePagesTest {

    private static final String PUBLIC = "/en/plans/plani-i-portit/versions/1/act";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};

    @Autowired
    MockMvc web;

    @Autowired
    Plans plans;

    @Autowired
    Approvals approvals;

    @Autowired
    FrozenVersions frozen;

    @Autowired
    Institutions institutions;

    @Autowired
    JdbcClient jdbc;

    private final Actor coordinator = TestActors.coordinator();
    private UUID institution = new UUID(0, 0);
    private UUID plan = new UUID(0, 0);
    private String path = "";

    @BeforeEach
    void aDraft() {
        institution = TestInstitutions.ministry(institutions, "porti", "Porti", "Port")
                .id();
        UUID unit = TestInstitutions.unit(institutions, institution, "njesia", "Njësia", "Unit")
                .id();
        plan = plans.draft(
                        new NewPlan("plani-i-portit", "strategy-action-plan", institution, null),
                        FullPlan.content(institution, unit),
                        TestActors.of(institution))
                .plan();
        path = "/en/desk/plans/" + plan;
    }

    @Test
    void theActIsPublicOnlyWithItsVersionAndStandsInItsDocument() throws Exception {
        byte[] act = pdf();
        send(coordinator, "/approval", act, "Urdhri nr. 7.PDF", "number", "7").andExpect(redirectedUrl(path));
        web.perform(get(PUBLIC)).andExpect(status().isNotFound());
        assertEquals(1, audited("plans.act-file-kept"));

        approvals.publish(plan, coordinator);

        String sha256 = sha256(act);
        web.perform(get(PUBLIC))
                .andExpect(status().isOk())
                .andExpect(content().bytes(act))
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("ETag", "\"" + sha256 + "\""))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", containsString("inline")))
                .andExpect(header().string("Content-Disposition", containsString("Urdhri")));
        web.perform(get(PUBLIC).header("If-None-Match", "\"" + sha256 + "\"")).andExpect(status().isNotModified());
        Act approved =
                frozen.findPublished("plani-i-portit", 1).orElseThrow().plan().act();
        assertEquals(new Act("7", null, LocalizedText.EMPTY, sha256, "Urdhri nr. 7.PDF"), approved);
    }

    @Test
    void pagesAndTheInterfaceLeadToTheAct() throws Exception {
        send(coordinator, "/publication", pdf(), "urdhri.pdf", "number", "7").andExpect(redirectedUrl(path));

        for (String page : new String[] {"/en/plans/plani-i-portit", "/en/plans/plani-i-portit/versions/1"}) {
            web.perform(get(page)).andExpect(content().string(containsString("href=\"" + PUBLIC + "\"")));
        }
        web.perform(get("/en/plans/plani-i-portit/versions/1"))
                .andExpect(content().string(containsString(sha256(pdf()))));
        String version = "/api/v1/plans/plani-i-portit/versions/1";
        web.perform(get(version))
                .andExpect(content().string(containsString("\"actFile\":\"" + sha256(pdf()) + "\"")))
                .andExpect(content().string(containsString("/versions/1/act\"")));
        web.perform(get(version + "/act"))
                .andExpect(status().isOk())
                .andExpect(content().bytes(pdf()));
    }

    @Test
    void anActWithoutAFileHasNone() throws Exception {
        send(coordinator, "/publication", new byte[0], "", "number", "7").andExpect(redirectedUrl(path));

        web.perform(get(PUBLIC)).andExpect(status().isNotFound());
        web.perform(get("/en/plans/plani-i-portit")).andExpect(content().string(not(containsString("versions/1/act"))));
        web.perform(get("/api/v1/plans/plani-i-portit/versions/1/act")).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({
        "akt.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document, attachment",
        "skan.png, image/png, inline",
        "skan.jpg, image/jpeg, inline",
        "skan.tif, image/tiff, attachment"
    })
    void aFileIsWhatItsContentIs(String name, String type, String disposition) throws Exception {
        send(coordinator, "/publication", sample(name), "akti.exe", "number", "7")
                .andExpect(redirectedUrl(path));

        web.perform(get(PUBLIC))
                .andExpect(header().string("Content-Type", type))
                .andExpect(header().string("Content-Disposition", containsString(disposition)))
                .andExpect(header().string(
                                "Content-Disposition",
                                containsString("akti.exe" + name.substring(name.lastIndexOf('.')))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.pdf", "sheet.docx", "text.pdf", "broken.pdf.zip", "nothing.pdf"})
    void whatIsNoActIsRefusedAndNothingTypedIsLost(String name) throws Exception {
        send(coordinator, "/approval", refused(name), name, "number", "7", "date", "2026-10-01", "body", "Ministri")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("role=\"alert\"")))
                .andExpect(content().string(containsString("“" + name + "”")))
                .andExpect(content().string(containsString("value=\"7\"")))
                .andExpect(content().string(containsString("value=\"2026-10-01\"")))
                .andExpect(content().string(containsString("value=\"Ministri\"")));
        assertEquals(
                0,
                jdbc.sql("select count(*) from plans.act_file")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws Exception {
        byte[] large = Arrays.copyOf(pdf(), (20 << 20) + 1);

        send(coordinator, "/approval", large, "akti.pdf", "number", "7")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("larger than 20 MB")));
    }

    @Test
    void aFileThatWasTakenStaysWhileTheRestIsCorrected() throws Exception {
        String form = send(coordinator, "/publication", pdf(), "akti.pdf", "number", "", "body", "Ministri")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("“akti.pdf” is kept")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        Matcher kept = Pattern.compile("name=\"kept\" value=\"([0-9a-f]{64})\"").matcher(form);
        assertTrue(kept.find());

        send(coordinator, "/publication", new byte[0], "", "number", "7", "kept", kept.group(1))
                .andExpect(redirectedUrl(path));
        web.perform(get(PUBLIC)).andExpect(content().bytes(pdf()));
    }

    @Test
    void nobodyPublishesAFileThatWasNotGivenForThisPlan() throws Exception {
        String other = "ab".repeat(32);
        send(coordinator, "/publication", new byte[0], "", "number", "7", "kept", other)
                .andExpect(redirectedUrl(path));
        web.perform(get(PUBLIC)).andExpect(status().isNotFound());

        Act act = new Act("8", null, LocalizedText.EMPTY, other, "akti.pdf");
        plans.amend(plan, LocalizedText.in("en", "The law came late"), coordinator);
        Problem problem =
                Assertions.assertThrows(Problem.class, () -> approvals.approve(plan, act, "", TestActors.approver()));
        assertEquals("plans.problem.act-file-unknown", problem.key());
    }

    @Test
    void whoMayNotDecideGivesNoAct() throws Exception {
        send(TestActors.of(institution), "/approval", pdf(), "akti.pdf", "number", "7")
                .andExpect(status().isForbidden());
        assertEquals(
                0,
                jdbc.sql("select count(*) from plans.act_file")
                        .query(Integer.class)
                        .single());
    }

    private ResultActions send(Actor actor, String decision, byte[] file, String name, String... typed)
            throws Exception {
        MockMultipartHttpServletRequestBuilder request =
                multipart(path + decision).file(new MockMultipartFile("file", name, null, file));
        for (int i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return web.perform(request.with(csrf())
                .with(authentication(new TestingAuthenticationToken(
                        (ActingPrincipal) () -> actor, "", actor.permissions().toArray(String[]::new)))));
    }

    private static byte[] sample(String name) throws IOException {
        return switch (name) {
            case "akt.docx" -> docx();
            case "skan.png" -> PNG;
            case "skan.jpg" -> new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0};
            default -> new byte[] {'I', 'I', '*', 0};
        };
    }

    private static byte[] refused(String name) throws IOException {
        return switch (name) {
            case "page.pdf" -> "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
            case "sheet.docx" -> xlsx();
            case "text.pdf" -> "Urdhri nr. 7".getBytes(StandardCharsets.UTF_8);
            case "broken.pdf.zip" -> new byte[] {'P', 'K', 3, 4, 0, 0};
            default -> new byte[0];
        };
    }

    private static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] docx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Urdhri nr. 7");
            document.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] xlsx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("a");
            book.write(out);
        }
        return out.toByteArray();
    }

    private static String sha256(byte[] content) throws Exception {
        return java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(content));
    }

    private int audited(String act) {
        return jdbc.sql("select count(*) from platform.audit_entry where subject = :plan and act = :act")
                .param("plan", plan)
                .param("act", act)
                .query(Integer.class)
                .single();
    }
}
