package org.besa.monitoring.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.besa.platform.record.CanonicalJson;
import org.besa.testing.WebSlice;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/// Wherever the numbers of a period stand, they are the same: on the home page, the pages of the plan, the institution
/// and the report, in the PDF, the workbook, the table and the document.
@WebSlice
class SameNumbersTest {

    /// How many of the four measures stand where, by the verdict.
    private static final Map<String, Integer> VERIFIED =
            new TreeMap<>(Map.of("DONE", 1, "PARTLY", 1, "GOING", 1, "UNKNOWN", 1));

    @Autowired
    private MockMvc web;

    @Autowired
    private ApplicationContext application;

    private String path = "";

    @BeforeEach
    void publish() throws Exception {
        path = WrittenPeriod.closed(application).published().path();
    }

    private byte[] bytes(String address) throws Exception {
        return web.perform(get("/en" + address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(new String(bytes(address), StandardCharsets.UTF_8));
    }

    @Test
    void theDocument() throws Exception {
        JsonNode data = CanonicalJson.read(new String(bytes(path + ".json"), StandardCharsets.UTF_8), JsonNode.class)
                .get("data");

        assertEquals(
                VERIFIED,
                counted(
                        data.get("measures").valueStream().toList(),
                        line -> line.get("verified").get("standing").asString()));
        JsonNode full = data.get("rates")
                .valueStream()
                .filter(rate -> rate.get("rule").asString().equals("full"))
                .findFirst()
                .orElseThrow()
                .get("verified");
        assertEquals("1", full.get("numerator").asString());
        assertEquals(2, full.get("denominator").asInt());
        assertEquals("50.00", full.get("percent").asString());
    }

    private static <T> Map<String, Integer> counted(List<T> lines, Function<T, String> standing) {
        return lines.stream().collect(Collectors.toMap(standing, line -> 1, Integer::sum, TreeMap::new));
    }

    @Test
    void theTable() throws Exception {
        List<String> lines =
                new String(bytes(path + ".csv"), StandardCharsets.UTF_8).lines().toList();
        int standing = List.of(lines.getFirst().split(",")).indexOf("verifiedStanding");

        assertTrue(standing > 0, lines.getFirst());
        assertEquals(
                VERIFIED,
                counted(lines.subList(1, lines.size()), line -> fields(line).get(standing)));
    }

    private static List<String> fields(String line) {
        try (var reader = CsvReader.builder().ofCsvRecord(line)) {
            return reader.stream().findFirst().orElseThrow().getFields();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theWorkbook() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes(path + ".xlsx")))) {
            assertEquals(VERIFIED, counted(rows(workbook.getSheet("measures")), row -> cell(row, "verifiedStanding")));
            Row full = rows(workbook.getSheet("rates")).stream()
                    .filter(row -> cell(row, "rule").equals("full")
                            && cell(row, "voice").equals("VERIFIED"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(
                    "1 2 50.00",
                    cell(full, "numerator") + " " + cell(full, "denominator") + " " + cell(full, "percent"));
        }
    }

    private static List<Row> rows(XSSFSheet sheet) {
        return IntStream.rangeClosed(1, sheet.getLastRowNum())
                .mapToObj(i -> (Row) sheet.getRow(i))
                .toList();
    }

    private static String cell(Row row, String column) {
        DataFormatter formatter = new DataFormatter();
        for (int i = 0; i < row.getSheet().getRow(0).getLastCellNum(); i++) {
            if (formatter.formatCellValue(row.getSheet().getRow(0).getCell(i)).equals(column)) {
                return formatter.formatCellValue(row.getCell(i));
            }
        }
        throw new IllegalArgumentException("no column " + column);
    }

    @Test
    void thePageOfTheReport() throws Exception {
        Document page = page(path);

        assertEquals(
                "50 % 1 of 2",
                page.expectFirst("tr:has(th:contains(Fully implemented)) td").text());
        assertEquals(
                "Implemented 0 1 0 1",
                page.expectFirst("table:has(caption:contains(verified status)) tr:has(th:contains(Implemented))")
                        .text());
    }

    @Test
    void thePaper() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(bytes(path + ".pdf"))) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertTrue(text.contains("Implemented 0 1 0 1"), text);
            assertTrue(text.contains("50 % 1 of 2"), text);
            assertTrue(text.contains("The rate of full implementation is 50 % (1 of 2)"), text);
        }
    }

    @Test
    void thePageOfThePlan() throws Exception {
        assertVerified(page("/plans/plani").select(".progress-of").text());
    }

    private static void assertVerified(String words) {
        assertTrue(words.contains("Implemented 1"), words);
        assertTrue(words.contains("Partly implemented 1"), words);
        assertTrue(words.contains("Not assessable 1"), words);
    }

    @Test
    void thePageOfTheInstitution() throws Exception {
        assertVerified(page("/institutions/ministria").select(".progress-of").text());
    }

    @Test
    void theHomePage() throws Exception {
        Document page = page("/");

        assertEquals("1", page.expectFirst(".figures .is-done dd").text());
        assertEquals(
                "verified as implemented, of 4 in all",
                page.expectFirst(".figures .is-done dt").text());
    }
}
