package org.besa.platform.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.besa.directory.Institutions;
import org.besa.directory.sheets.SheetImports;
import org.besa.monitoring.NewPeriod;
import org.besa.monitoring.NewPeriods;
import org.besa.monitoring.Span;
import org.besa.plans.Approvals;
import org.besa.plans.PlanVersion;
import org.besa.plans.Plans;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.testing.ContentBuilder;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.FullPlan;
import org.besa.testing.PublishedPlans;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseSlice
class BulkFilesTest {

    private static final String FORMULA = "=HYPERLINK(\"https://evil.test\")";

    @Autowired
    BulkFiles files;

    @Autowired
    BulkBuild build;

    @Autowired
    Plans plans;

    @Autowired
    Approvals approvals;

    @Autowired
    Institutions institutions;

    @Autowired
    SheetImports imports;

    @Autowired
    NewPeriods periods;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private static final Actor COORDINATOR = TestActors.coordinator();

    private UUID ministry = new UUID(0, 0);
    private UUID plan = new UUID(0, 0);

    @BeforeEach
    void aPlanThatWasAmended() {
        ministry = TestInstitutions.ministry(institutions, "ministria-prove", "Ministria", "Ministry")
                .id();
        PublishedPlans published = new PublishedPlans(plans, approvals);
        PlanVersion first = published.publish(
                "plani",
                "integrity-plan",
                ministry,
                ContentBuilder.plan()
                        .measure("1.1", LocalizedText.of(FORMULA, FORMULA), "30.06.2026")
                        .measure("1.2", LocalizedText.of("Regjistri", "The register"), "December 2026")
                        .measure("1.3", LocalizedText.of("Auditimi", "The audit"), "ongoing")
                        .build());
        plan = first.plan();
        published.amend(
                plan,
                Instant.parse("2025-06-05T09:00:00Z"),
                content -> PublishedPlans.without(PublishedPlans.due(content, "1.2", "March 2027"), "1.3"));
        periods.open(NewPeriod.ofPlan(Span.HALF_YEAR, LocalDate.of(2026, 1, 1), plan), COORDINATOR);
        aContactPointAndABody();
        build.run();
    }

    private void aContactPointAndABody() {
        imports.load("contact-points", bytes("institution,kind", "ministria-prove,anti-corruption"), COORDINATOR);
        imports.load(
                "bodies",
                bytes("code,kind,name_sq,secretariat", "komiteti,committee,Komiteti,ministria-prove"),
                COORDINATOR);
    }

    private static byte[] bytes(String header, String row) {
        return (header + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void everyPublicationIsInTheFiles() throws IOException {
        List<NamedCsvRecord> measures = csv("measures.csv");

        assertEquals(List.of("1.1", "1.2"), values(measures, "code"));
        assertEquals("March 2027", measures.get(1).getField("deadline_en"));
        assertEquals("2027-03-31", measures.get(1).getField("deadlineEnd"));
        assertEquals("month", measures.get(1).getField("deadlinePrecision"));
        assertEquals("2026-12-31", measures.get(1).getField("firstDeadlineEnd"));
        assertEquals("90", measures.get(1).getField("daysLater"));
        assertEquals("ministria-prove", measures.get(1).getField("institutionCode"));
        assertEquals("Ministria", measures.get(1).getField("institutionName_sq"));
        assertEquals(List.of("later", "dropped"), values(csv("slips.csv"), "kind"));
        assertEquals(List.of("0", "1"), values(csv("versions.csv"), "dropped"));
        assertEquals(List.of("0", "1"), values(csv("versions.csv"), "moved"));
        assertEquals(List.of("2"), values(csv("plans.csv"), "measures"));
    }

    @Test
    void whatSomebodyWroteIsNeverAFormula() throws IOException {
        assertEquals("'" + FORMULA, csv("measures.csv").getFirst().getField("title_sq"));
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes("measures.xlsx")))) {
            Sheet sheet = workbook.getSheetAt(0);
            int found = 0;
            for (var row : sheet) {
                for (var cell : row) {
                    assertNotEquals(CellType.FORMULA, cell.getCellType());
                    found += cell.getCellType() == CellType.STRING
                                    && cell.getStringCellValue().equals(FORMULA)
                            ? 1
                            : 0;
                }
            }
            assertEquals(2, found);
            assertEquals(3, sheet.getPhysicalNumberOfRows());
        }
    }

    @Test
    void everyFormHoldsTheSameRowsUnderTheSameNames() throws IOException {
        for (Dataset<?> dataset : files.datasets()) {
            List<NamedCsvRecord> csv = csv(dataset.name() + ".csv");
            List<String> names = dataset.columns().stream().map(Column::name).toList();
            assertEquals(
                    names,
                    CsvReader.builder()
                            .ofCsvRecord(text(dataset.name() + ".csv"))
                            .iterator()
                            .next()
                            .getFields());
            JsonNode described = json.readTree(bytes(dataset.name() + ".csv-metadata.json"));
            assertEquals(dataset.name() + ".csv", described.path("url").asString());
            assertEquals(
                    names,
                    described.at("/tableSchema/columns").values().stream()
                            .map(column -> column.path("titles").asString())
                            .toList());
            if (dataset.formats().contains(Format.JSON)) {
                JsonNode rows = json.readTree(bytes(dataset.name() + ".json"));
                assertEquals(csv.size(), rows.size());
                assertEquals(
                        dataset.columns().stream()
                                .map(Column::property)
                                .distinct()
                                .toList(),
                        List.copyOf(rows.get(0).propertyNames()));
            }
        }
    }

    @Test
    void spreadsheetsGetSemicolonsAndAMark() throws IOException {
        String commas = text("versions.csv");
        String semicolons = text("versions.semicolon.csv");

        assertTrue(semicolons.startsWith("\uFEFFid;plan;planSlug;"));
        assertTrue(commas.startsWith("id,plan,planSlug,"));
        assertEquals(
                CsvReader.builder().ofCsvRecord(commas).stream()
                        .map(CsvRecord::getFields)
                        .toList(),
                CsvReader.builder().fieldSeparator(';').ofCsvRecord(semicolons.substring(1)).stream()
                        .map(CsvRecord::getFields)
                        .toList());
    }

    @Test
    void theDigestOfAFileIsThatOfItsBytes() throws Exception {
        for (BulkFile file : files.list()) {
            byte[] bytes = bytes(file.name());
            assertEquals(file.size(), bytes.length);
            assertEquals(
                    file.sha256(),
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
    }

    @Test
    void nothingIsMadeAnewWhenNothingChanged() {
        List<BulkFile> before = files.list();

        build.run();

        assertEquals(before, files.list());
    }

    @Test
    void aPublicationReplacesAllFilesAndKeepsWhatIsBeingDownloaded() throws IOException {
        BulkFile before = files.find("measures.csv").orElseThrow();

        new PublishedPlans(plans, approvals)
                .amend(plan, Instant.parse("2025-09-01T09:00:00Z"), content -> PublishedPlans.without(content, "1.1"));
        build.run();

        assertNotEquals(
                before.sha256(), files.find("measures.csv").orElseThrow().sha256());
        assertEquals(1, csv("measures.csv").size());
        assertEquals(before.size(), bytes(before).length);
    }

    @Test
    void whatThePublicMayNotReadIsInNoFile() throws IOException {
        UUID unit = TestInstitutions.unit(institutions, ministry, "u", "Njësia", "Unit")
                .id();
        new PublishedPlans(plans, approvals)
                .publish("plani-i-plote", "strategy-action-plan", ministry, FullPlan.content(ministry, unit));
        build.run();

        for (BulkFile file : files.list()) {
            if (file.format() != Format.XLSX) {
                assertFalse(text(file.name()).contains("A person by name"), file.name());
            }
        }
        assertTrue(text("measures.csv").contains("uncac:8.4; sdg:16.5"));
    }

    @Test
    void aDraftIsInNoFile() throws IOException {
        plans.amend(plan, LocalizedText.of("Arsye", "A reason"), org.besa.testing.TestActors.coordinator());
        plans.rewrite(
                plan, content -> PublishedPlans.without(content, "1.1"), org.besa.testing.TestActors.coordinator());
        jdbc.sql("delete from platform.bulk_file").update();
        build.run();

        assertEquals(2, csv("measures.csv").size());
        assertEquals(2, csv("versions.csv").size());
    }

    @Test
    void theCommitmentsStandUnderTheHeadingsOfOgp() throws IOException {
        new PublishedPlans(plans, approvals)
                .publish(
                        "plani-pqh",
                        "ogp-action-plan",
                        ministry,
                        ContentBuilder.plan()
                                .measure("1", LocalizedText.of("Portali", "The portal"), "June 2027")
                                .build());
        build.run();

        NamedCsvRecord commitment = csv("ogp-commitments.csv").getFirst();
        assertEquals("Commitment Unique Identifier", commitment.getHeader().getFirst());
        assertEquals("Albania", commitment.getField("Country/Locality"));
        assertEquals("The portal", commitment.getField("Commitment Title"));
        assertEquals("2027-06-30", commitment.getField("End Date"));
        assertEquals("", commitment.getField("Beneficial Ownership"));
    }

    private static List<String> values(List<NamedCsvRecord> rows, String column) {
        return rows.stream().map(row -> row.getField(column)).toList();
    }

    private List<NamedCsvRecord> csv(String name) throws IOException {
        List<NamedCsvRecord> rows = new ArrayList<>();
        CsvReader.builder().ofNamedCsvRecord(text(name)).forEach(rows::add);
        return rows;
    }

    private String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String name) throws IOException {
        return bytes(files.find(name).orElseThrow());
    }

    private byte[] bytes(BulkFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.copy(file, out);
        return out.toByteArray();
    }
}
