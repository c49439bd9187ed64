package org.besa.plans.web;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.plans.Approvals;
import org.besa.plans.FrozenVersions;
import org.besa.plans.NewPlan;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanVersion;
import org.besa.plans.Plans;
import org.besa.plans.files.FormLanguage;
import org.besa.plans.files.PlanFormReader;
import org.besa.plans.files.ReadForm;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.SourceBlock;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourceLine;
import org.besa.plans.reading.source.SourceTable;
import org.besa.plans.reading.source.formats.DocumentFormats;
import org.besa.plans.reading.source.pdf.PdfSource;
import org.besa.plans.reading.source.text.TextSourceReader;
import org.besa.platform.i18n.Texts;
import org.besa.testing.FullPlan;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.besa.testing.WebSlice;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Published plans as files, asked for as a browser does.
@WebSlice
class PlanFilesTest {

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
    Texts texts;

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void aPublishedPlan() {
        UUID ministry = TestInstitutions.ministry(institutions, "ministria-prove", "Ministria", "Ministry")
                .id();
        UUID unit = TestInstitutions.unit(institutions, ministry, "njesia-1", "Njësia", "Unit")
                .id();
        PlanVersion draft = plans.draft(
                new NewPlan("plani-prove", "integrity-plan", ministry, null),
                FullPlan.content(ministry, unit),
                TestActors.coordinator());
        approvals.publishDraft(draft.plan(), null, TestActors.approver());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "docx|application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "pdf|application/pdf",
                "xlsx|application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "ods|application/vnd.oasis.opendocument.spreadsheet",
                "csv|text/csv;charset=UTF-8"
            })
    void whatIsDownloadedIsReadBackAsWhatWasPublished(String ending, String type) throws Exception {
        MockHttpServletResponse response = web.perform(
                        get("/sq/plans/plani-prove/versions/1." + ending + "?language=both"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", type))
                .andExpect(header().string("Content-Disposition", containsString("plani-prove-1-both." + ending)))
                .andReturn()
                .getResponse();

        ReadForm read = read(response.getContentAsByteArray());

        assertEquals(frozen.findPublished("plani-prove", 1).orElseThrow().plan(), read.plan());
    }

    @Test
    void theLanguageIsThatOfTheAddressUnlessAnotherIsAskedFor() throws Exception {
        assertEquals(FormLanguage.SQ, language("/sq/plans/plani-prove.csv"));
        assertEquals(FormLanguage.EN, language("/en/plans/plani-prove.csv"));
        assertEquals(FormLanguage.EN, language("/sq/plans/plani-prove.csv?language=en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sq/plans/plani-prove.json", "/en/plans/plani-prove/versions/1.json?language=sq"})
    void theBytesOfTheCanonicalDocumentHaveTheDigestOfTheVersion(String address) throws Exception {
        byte[] bytes = web.perform(get(address)).andReturn().getResponse().getContentAsByteArray();

        assertEquals(
                frozen.findPublished("plani-prove", 1).orElseThrow().sha256(),
                HexFormat.of()
                        .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(bytes)));
    }

    @Test
    void whoHasTheFileAlreadyIsToldSo() throws Exception {
        String address = "/en/plans/plani-prove.pdf";
        String tag = Objects.requireNonNull(web.perform(head(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getHeader("ETag"));

        web.perform(get(address).header("If-None-Match", tag))
                .andExpect(status().isNotModified())
                .andExpect(content().bytes(new byte[0]));
        assertNotEquals(
                tag,
                web.perform(head(address + "?language=both"))
                        .andReturn()
                        .getResponse()
                        .getHeader("ETag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sq/plans/nuk-ka.pdf",
                "/sq/plans/plani-prove/versions/2.pdf",
                "/sq/plans/plani-prove/versions/999999.json",
                "/sq/plans/plani-prove.pdf?language=fr",
                "/sq/plans/plani-prove.exe"
            })
    void whatThereIsNotIsNotFound(String address) throws Exception {
        web.perform(get(address)).andExpect(status().isNotFound());
        web.perform(head(address)).andExpect(status().isNotFound());
    }

    @Test
    void thePageOfThePlanOffersEveryFile() throws Exception {
        for (String ending : new String[] {"docx", "pdf", "xlsx", "ods", "csv", "json"}) {
            web.perform(get("/sq/plans/plani-prove"))
                    .andExpect(content().string(containsString("href=\"/sq/plans/plani-prove." + ending)));
        }
    }

    @ParameterizedTest
    @CsvSource({"sq,docx", "sq,pdf", "sq,xlsx", "sq,ods", "sq,csv", "en,docx", "en,pdf", "en,xlsx", "en,ods", "en,csv"})
    void whatThePagesShowOfThePlanEveryFileShows(String language, String ending) throws Exception {
        String screen = text("/" + language + "/plans/plani-prove");
        for (MeasureContent measure : frozen.findPublished("plani-prove", 1)
                .orElseThrow()
                .plan()
                .content()
                .measures()) {
            screen += text("/" + language + "/plans/plani-prove/measures/" + measure.code());
        }
        String shown = screen;
        Set<String> texts = texts(new ObjectMapper()
                .readTree(frozen.findPublished("plani-prove", 1).orElseThrow().text()));
        texts.removeIf(text -> !shown.contains(text));
        assertTrue(texts.size() > 20, () -> "the pages show of the plan only " + texts);

        String file = written("/" + language + "/plans/plani-prove." + ending);

        texts.removeIf(file::contains);
        assertEquals(Set.of(), texts);
    }

    private String text(String address) throws Exception {
        MockHttpServletResponse response = web.perform(get(address)).andReturn().getResponse();
        String moved = response.getRedirectedUrl();
        return moved == null ? Jsoup.parse(response.getContentAsString()).text() : text(moved);
    }

    /// The lines of all texts of a document but letters and the names of constants, which pages have by chance.
    private static Set<String> texts(JsonNode node) {
        Set<String> texts = new TreeSet<>();
        if (node.isString()) {
            node.stringValue()
                    .lines()
                    .filter(line -> !line.matches("[A-Z_]+|.|day|month"))
                    .forEach(texts::add);
        }
        node.forEach(part -> texts.addAll(texts(part)));
        return texts;
    }

    private String written(String address) throws Exception {
        byte[] bytes = web.perform(get(address)).andReturn().getResponse().getContentAsByteArray();
        StringBuilder text = new StringBuilder();
        for (SourceBlock block : document(bytes).blocks()) {
            switch (block) {
                case SourceLine line -> text.append(line.text()).append('\n');
                case SourceTable table ->
                    table.rows()
                            .forEach(row -> row.cells()
                                    .forEach(cell -> text.append(cell.text()).append('\n')));
            }
        }
        return text.toString();
    }

    private FormLanguage language(String address) throws Exception {
        return read(web.perform(get(address)).andReturn().getResponse().getContentAsByteArray())
                .language();
    }

    private ReadForm read(byte[] bytes) throws Exception {
        return new PlanFormReader(texts).read(document(bytes)).orElseThrow();
    }

    private SourceDocument document(byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve("plan"), bytes);
        var documents = new DocumentFormats(new TextSourceReader(), new PdfSource());
        return documents.read(file, ReadingLimits.DEFAULT, ReadingProgress.SILENT);
    }
}
