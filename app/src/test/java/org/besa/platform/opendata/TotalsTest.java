package org.besa.platform.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.besa.directory.Institutions;
import org.besa.plans.Approvals;
import org.besa.plans.PlanContent.Owner;
import org.besa.plans.Plans;
import org.besa.plans.Settlement;
import org.besa.plans.Settlements;
import org.besa.platform.i18n.Dates;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.testing.ContentBuilder;
import org.besa.testing.PublishedPlans;
import org.besa.testing.TestInstitutions;
import org.besa.testing.WebSlice;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The same number wherever it stands: on the home page, in lists, on the pages of a plan and an institution, in the
/// answers to programs and in the files.
@WebSlice
class TotalsTest {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /// All and late ones.
    private record Counts(int all, int late) {

        Counts plus(Counts other) {
            return new Counts(all + other.all, late + other.late);
        }
    }

    @Autowired
    MockMvc web;

    @Autowired
    Plans plans;

    @Autowired
    Approvals approvals;

    @Autowired
    Settlements settlements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Institutions institutions;

    @Autowired
    BulkBuild build;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @BeforeEach
    void threePlansOfTwoMinistries() {
        UUID health = ministry("ministria-shendetesise");
        UUID finance = ministry("ministria-financave");
        String past = day(LocalDate.now(clock).minusDays(30));
        String near = day(LocalDate.now(clock).plusDays(30));
        PublishedPlans published = new PublishedPlans(plans, approvals);
        published.publish(
                "plani-a",
                "integrity-plan",
                health,
                content("a")
                        .measure("1", text("a1"), past)
                        .measure("2", text("a2"), near)
                        .measure("3", text("a3"), "ongoing", owner(finance))
                        .measure("4", text("a4"), "December 2099", owner(finance))
                        .measure("5", text("a5"), past)
                        .build());
        published.publish(
                "plani-b",
                "ogp-action-plan",
                finance,
                content("b")
                        .measure("1", text("b1"), past)
                        .measure("2", text("b2"), "")
                        .measure("3", text("b3"), past)
                        .build());
        UUID amended = published
                .publish(
                        "plani-c",
                        "strategy-action-plan",
                        finance,
                        content("c")
                                .measure("1", text("c1"), past)
                                .measure("2", text("c2"), past, owner(health))
                                .measure("3", text("c3"), near)
                                .build())
                .plan();
        published.amend(
                amended,
                clock.instant(),
                content -> PublishedPlans.without(PublishedPlans.due(content, "1", near), "3"));
        settle("a5", Settlement.How.DONE);
        settle("b3", Settlement.How.CANCELLED);
        build.run();
    }

    private void settle(String title, Settlement.How how) {
        UUID promise = jdbc.sql("select promise from plans.measure where title ->> 'en' = :title")
                .param("title", title)
                .query(UUID.class)
                .single();
        settlements.settle(promise, new Settlement(how, LocalDate.now(clock)));
    }

    @Test
    void aTotalIsTheSameWhereverItStands() throws Exception {
        Counts all = new Counts(10, 3);
        Map<String, Counts> byPlan =
                Map.of("plani-a", new Counts(5, 1), "plani-b", new Counts(3, 1), "plani-c", new Counts(2, 1));
        Map<String, Counts> byInstitution =
                Map.of("ministria-shendetesise", new Counts(4, 2), "ministria-financave", new Counts(6, 1));

        assertEquals(all, home());
        assertEquals(all, api("measures?"));
        assertEquals(all, file("slug").values().stream().reduce(new Counts(0, 0), Counts::plus));
        assertEquals(byPlan, list("/en/plans", ".plan-list > li", "/plans/"));
        assertEquals(byPlan, file("planSlug"));
        assertEquals(byInstitution, file("institutionCode"));
        for (String plan : byPlan.keySet()) {
            assertEquals(byPlan.get(plan), table("/en/plans/" + plan));
            assertEquals(byPlan.get(plan), api("measures?plan=" + plan + "&"));
            JsonNode answer = answer("/api/v1/plans/" + plan);
            assertEquals(
                    byPlan.get(plan),
                    new Counts(
                            answer.path("measures").asInt(),
                            answer.path("states").path("late").asInt()));
        }
        for (String institution : byInstitution.keySet()) {
            assertEquals(byInstitution.get(institution), table("/en/institutions/" + institution));
            assertEquals(byInstitution.get(institution), api("measures?institution=" + institution + "&"));
        }
        assertEquals(
                all.all(),
                records("plans.csv").stream()
                        .mapToInt(row -> Integer.parseInt(row.getField("measures")))
                        .sum());
        assertEquals(all.all(), count(body("/sitemap/1.xml"), "<loc>http://localhost/en/plans/[^<]*/measures/"));
        assertEquals("1", page("/en/").select(".figures dd").get(3).text(), "implemented");
        for (String how : List.of("done", "cancelled")) {
            assertEquals(
                    1, answer("/api/v1/measures?state=" + how).path("total").asInt());
            assertEquals(
                    1,
                    records("measures.csv").stream()
                            .filter(row -> row.getField("settled").equals(how))
                            .count());
        }
        assertEquals(2, answer("/api/v1/slips").path("total").asInt());
        assertEquals(2, records("slips.csv").size());
        assertEquals(2, page("/en/plans/plani-c").select(".slipped .lines > li").size());
        for (String path : List.of("/en/", "/en/plans/plani-c")) {
            assertTrue(page(path).text().contains("1 is due later than first promised and 1 was dropped"), path);
        }
    }

    private Counts home() throws Exception {
        List<String> figures = page("/en/").select(".figures dd").eachText();
        return new Counts(Integer.parseInt(figures.get(0)), Integer.parseInt(figures.get(1)));
    }

    /// What a list says in words beside each bar: "1 of 4 late".
    private Map<String, Counts> list(String path, String entry, String prefix) throws Exception {
        Map<String, Counts> counts = new TreeMap<>();
        for (Element line : page(path).select(entry)) {
            String name = line.select("a").attr("href").replaceFirst(".*" + prefix, "");
            List<Integer> numbers = NUMBER.matcher(
                            line.select(".quiet").getLast().text())
                    .results()
                    .map(MatchResult::group)
                    .map(Integer::valueOf)
                    .toList();
            counts.put(name, new Counts(numbers.get(1), numbers.get(0)));
        }
        return counts;
    }

    /// The table behind the bar on a page; its first line are the late ones.
    private Counts table(String path) throws Exception {
        List<Integer> numbers = page(path).select(".bar-figure").getFirst().select("tbody tr td:nth-child(2)").stream()
                .map(cell -> Integer.valueOf(cell.text()))
                .toList();
        return new Counts(numbers.stream().mapToInt(Integer::intValue).sum(), numbers.getFirst());
    }

    private Counts api(String list) throws Exception {
        return new Counts(
                answer("/api/v1/" + list).path("total").asInt(),
                answer("/api/v1/" + list + "state=late").path("total").asInt());
    }

    private Map<String, Counts> file(String column) throws Exception {
        String today = LocalDate.now(clock).toString();
        return records("measures.csv").stream()
                .collect(Collectors.toMap(
                        row -> row.getField(column),
                        row -> new Counts(
                                1,
                                !row.getField("deadlineEnd").isEmpty()
                                                && row.getField("settled").isEmpty()
                                                && row.getField("deadlineEnd").compareTo(today) < 0
                                        ? 1
                                        : 0),
                        Counts::plus,
                        TreeMap::new));
    }

    private List<NamedCsvRecord> records(String name) throws Exception {
        return CsvReader.builder().ofNamedCsvRecord(body("/data/" + name)).stream()
                .toList();
    }

    private JsonNode answer(String path) throws Exception {
        return json.readTree(body(path));
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(body(path));
    }

    private String body(String path) throws Exception {
        return web.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static int count(String text, String pattern) {
        int found = (int) Pattern.compile(pattern).matcher(text).results().count();
        assertTrue(found > 0);
        return found;
    }

    private UUID ministry(String code) {
        return TestInstitutions.ministry(institutions, code, code, code).id();
    }

    private static ContentBuilder content(String title) {
        return ContentBuilder.plan().titled("Plani " + title, "Plan " + title);
    }

    private static LocalizedText text(String text) {
        return LocalizedText.of(text, text);
    }

    private static Owner owner(UUID institution) {
        return new Owner(Owner.Role.LEAD, institution, null, LocalizedText.of("Ministria", "Ministry"));
    }

    private static String day(LocalDate day) {
        return Dates.day(day, Language.SQ);
    }
}
