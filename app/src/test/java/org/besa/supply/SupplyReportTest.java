package org.besa.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SupplyReportTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String LICENCES = """
            what,name,licence,reason
            licence,Apache-2.0,Apache-2.0,permissive
            licence,MIT,MIT,permissive
            library,pkg:maven/org.quiet/nothing-said,MIT,its source says so
            """;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Map<String, String> records = new HashMap<>();
    private HttpServer server = server();

    @BeforeEach
    void start() {
        server.createContext("/v1/querybatch", this::batch);
        server.createContext("/v1/vulns/", this::one);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void librariesAreCountedByTheirLicences() throws Exception {
        assertTrue(report("id,day,reason\n", library("a", "MIT"), library("b", "Apache-2.0"), library("c", "MIT")));

        assertTrue(printed().contains("delivered with 3 libraries"), this::printed);
        assertTrue(printed().contains("2  MIT"), this::printed);
        assertTrue(printed().contains("✓ Known vulnerabilities: none."), this::printed);
    }

    @ParameterizedTest
    @CsvSource({
        "MIT, true",
        "SSPL-1.0, false",
        "SSPL-1.0 OR Apache-2.0, true",
        "MIT AND Apache-2.0, true",
        "MIT AND SSPL-1.0, false",
        "(SSPL-1.0 AND MIT) OR SSPL-1.0, false"
    })
    void aLicenceIsInTheListOrRefused(String licence, boolean allowed) throws Exception {
        assertEquals(allowed, report("id,day,reason\n", library("a", licence)));
        assertEquals(!allowed, printed().contains("✗ pkg:maven/org.a/a@1"), this::printed);
    }

    @Test
    void whoSaysNothingIsRefusedUnlessSomebodyLookedItUp() throws Exception {
        assertFalse(report("id,day,reason\n", new Component("pkg:maven/org.a/a@1?type=jar", List.of())));
        assertTrue(printed().contains("no licence"), this::printed);

        assertTrue(report("id,day,reason\n", new Component("pkg:maven/org.quiet/nothing-said@2?type=jar", List.of())));
    }

    @ParameterizedTest
    @CsvSource({"LOW, true", "MODERATE, true", "HIGH, false", "CRITICAL, false", "'', false"})
    void aSevereVulnerabilityFailsAndSoDoesOneOfWhichNobodyKnows(String severity, boolean passes) throws Exception {
        known("a", "GHSA-1", severity);

        assertEquals(passes, report("id,day,reason\n", library("a", "MIT"), library("b", "MIT")));
        assertTrue(printed().contains("GHSA-1, CVE-1 in pkg:maven/org.a/a@1"), this::printed);
        assertTrue(printed().contains("It breaks"), this::printed);
    }

    @Test
    void oneThatSomebodyLookedAtPassesWithTheReason() throws Exception {
        known("a", "GHSA-1", "CRITICAL");

        assertTrue(report("id,day,reason\nCVE-1,2026-11-01,its server is not started\n", library("a", "MIT")));
        assertTrue(printed().contains("looked at on 2026-11-01: its server is not started"), this::printed);
    }

    @Test
    void withoutTheDatabaseItSaysSo() throws Exception {
        server.stop(0);

        assertTrue(report("id,day,reason\n", library("a", "MIT")));
        assertTrue(printed().contains("! Known vulnerabilities: the database could not be asked"), this::printed);
    }

    @Test
    void aJudgementHasADayAndAReason() {
        assertThrows(
                IllegalArgumentException.class,
                () -> ReviewedVulnerabilities.read(new StringReader("id,day,reason\nCVE-1,2026-11-01,\n")));
        assertThrows(
                java.time.DateTimeException.class,
                () -> ReviewedVulnerabilities.read(new StringReader("id,day,reason\nCVE-1,soon,because\n")));
        assertThrows(
                IllegalArgumentException.class,
                () -> LicenceRules.read(new StringReader("what,name,licence,reason\nlicence,X,X,\n")));
    }

    @Test
    void theListsOfBesaCanBeRead() throws Exception {
        LicenceRules rules = LicenceRules.read(SupplyReport.resource("licences.csv"));
        assertTrue(rules.chosen(library("a", "Apache-2.0")).isPresent());
        ReviewedVulnerabilities.read(SupplyReport.resource("reviewed-vulnerabilities.csv"));
    }

    @Test
    void aBillOfMaterialsIsRead(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("bom.json"), """
                {"bomFormat": "CycloneDX", "components": [
                  {"purl": "pkg:maven/org.b/b@2?type=jar", "licenses": [{"license": {"id": "MIT"}},
                    {"license": {"name": "Some licence", "url": "https://example.org"}}]},
                  {"purl": "pkg:maven/org.a/a@1?type=jar", "licenses": [{"expression": "MIT OR Apache-2.0"}]},
                  {"purl": "pkg:maven/org.c/c@1?type=jar"}]}
                """);

        assertEquals(
                List.of(
                        new Component("pkg:maven/org.a/a@1?type=jar", List.of("MIT OR Apache-2.0")),
                        new Component("pkg:maven/org.b/b@2?type=jar", List.of("MIT", "Some licence")),
                        new Component("pkg:maven/org.c/c@1?type=jar", List.of())),
                Bom.read(file, JSON).components());
    }

    private boolean report(String reviewed, Component... components) throws Exception {
        printed.reset();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (VulnerabilityDatabase database = new VulnerabilityDatabase(address, Duration.ofSeconds(5), JSON)) {
            return new SupplyReport(
                            LicenceRules.read(new StringReader(LICENCES)),
                            ReviewedVulnerabilities.read(new StringReader(reviewed)),
                            new PrintStream(printed, true, StandardCharsets.UTF_8))
                    .report(new Bom(List.of(components)), database);
        }
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static Component library(String name, String licence) {
        return new Component("pkg:maven/org.%s/%s@1?type=jar".formatted(name, name), List.of(licence));
    }

    private void known(String library, String id, String severity) {
        records.put(library("" + library, "").purl(), id);
        records.put(id, """
                {"id": "%s", "aliases": ["CVE-1"], "summary": "It breaks",
                  "database_specific": {"severity": "%s"}}
                """.formatted(id, severity));
    }

    private void batch(HttpExchange exchange) throws IOException {
        StringBuilder results = new StringBuilder();
        for (JsonNode query : JSON.readTree(exchange.getRequestBody()).path("queries")) {
            String id = records.get(query.path("package").path("purl").asString(""));
            results.append(results.isEmpty() ? "" : ",")
                    .append(id == null ? "{}" : "{\"vulns\": [{\"id\": \"" + id + "\"}]}");
        }
        answer(exchange, "{\"results\": [" + results + "]}");
    }

    private void one(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        answer(exchange, records.getOrDefault(path.substring(path.lastIndexOf('/') + 1), "{}"));
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
