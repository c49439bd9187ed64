package org.besa.demo;

import static org.besa.demo.DemoFiles.elements;
import static org.besa.demo.DemoFiles.measures;
import static org.besa.demo.DemoFiles.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class DemoDataTest {

    private static final List<String> PLAN_FIELDS = List.of(
            "slug",
            "kind",
            "institution",
            "title",
            "summary",
            "periodStart",
            "periodEnd",
            "publishedOn",
            "act",
            "groups");
    private static final List<String> MEASURE_FIELDS = List.of(
            "code",
            "title",
            "description",
            "problems",
            "responsible",
            "supporting",
            "start",
            "deadline",
            "activities",
            "resources",
            "indicators",
            "budget",
            "values");
    private static final int LONGEST_TITLE = 110;

    static List<JsonNode> plans() {
        return DemoFiles.plans();
    }

    @ParameterizedTest
    @CsvSource({"integrity-plan, 5, 0, 26, 30", "strategy-action-plan, 3, 8, 26, 32", "ogp-action-plan, 4, 0, 9, 10"})
    void everyKindOfPlanIsShownAtItsNaturalSize(String kind, int top, int below, int fewest, int most) {
        JsonNode plan = DemoFiles.plan(kind);
        long nested = elements(plan.path("groups"))
                .filter(group -> !group.path("parent").isNull())
                .count();
        assertEquals(below, nested, "groups below the top level");
        assertEquals(top, plan.path("groups").size() - nested, "groups of the top level");
        long measures = measures(plan).count();
        assertTrue(measures >= fewest && measures <= most, () -> measures + " measures");
    }

    @Test
    void aDozenInstitutionsHaveTheirUnits() {
        assertTrue(DemoFiles.institutions().size() >= 12);
        assertAll(
                elements(DemoFiles.institutions()),
                i -> i.path("units").size() >= 4 && i.path("units").size() <= 8);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyPlanAndMeasureHasTheSameFields(JsonNode plan) {
        assertEquals(PLAN_FIELDS, List.copyOf(plan.propertyNames()));
        assertAll(
                measures(plan),
                m -> m.propertyNames().stream()
                        .filter(name -> !name.equals("references"))
                        .toList()
                        .equals(MEASURE_FIELDS));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyMeasureSaysBrieflyWhatByWhomAndByWhen(JsonNode plan) {
        assertAll(
                measures(plan),
                m -> texts(m.path("title"))
                        .flatMap(JsonNode::valueStream)
                        .allMatch(t -> t.asString().length() <= LONGEST_TITLE));
        assertAll(measures(plan), m -> !m.path("responsible").isEmpty());
        assertAll(
                measures(plan),
                m -> Stream.of("sq", "en")
                        .noneMatch(language ->
                                m.path("deadline").path(language).asString("").isBlank()));
        assertAll(measures(plan), m -> !m.path("activities").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyProblemIsAnsweredByAMeasureOfItsGroup(JsonNode plan) {
        for (JsonNode group : plan.path("groups")) {
            Set<String> stated = elements(group.path("problems"))
                    .map(p -> p.path("key").asString())
                    .collect(Collectors.toSet());
            Set<String> answered = elements(group.path("measures"))
                    .flatMap(m -> elements(m.path("problems")))
                    .map(JsonNode::asString)
                    .collect(Collectors.toSet());
            assertEquals(
                    stated,
                    answered,
                    () -> "problems of group " + group.path("code").asString());
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void datesAndBudgetsLieInThePlansPeriod(JsonNode plan) {
        LocalDate start = LocalDate.parse(plan.path("periodStart").asString());
        LocalDate end = LocalDate.parse(plan.path("periodEnd").asString());
        assertTrue(start.isBefore(end));
        LocalDate adopted = LocalDate.parse(plan.path("act").path("date").asString());
        assertTrue(adopted.isBefore(LocalDate.parse(plan.path("publishedOn").asString())));
        assertAll(
                measures(plan).flatMap(m -> elements(m.path("budget"))),
                line -> line.path("year").asInt() >= start.getYear()
                        && line.path("year").asInt() <= end.getYear()
                        && line.path("amount").asLong() > 0
                        && line.path("currency").asString().equals("ALL"));
    }

    @Test
    void strategyMeasuresCanBeMeasuredAndCosted() {
        JsonNode plan = DemoFiles.plan("strategy-action-plan");
        assertAll(measures(plan), m -> !m.path("indicators").isEmpty());
        assertAll(
                measures(plan).flatMap(m -> elements(m.path("indicators"))),
                indicator -> Stream.of("2026", "2027", "2028")
                        .allMatch(year ->
                                indicator.path("target").path("sq").asString().contains(year + ": ")));
        assertAll(
                measures(plan),
                m -> !m.path("budget").isEmpty() || !m.path("resources").isEmpty());
        long sources = measures(plan)
                .flatMap(m -> elements(m.path("budget")))
                .map(line -> line.path("source").path("en").asString())
                .distinct()
                .count();
        assertTrue(sources >= 3, () -> sources + " sources of money");
    }

    @Test
    void commitmentsStateProblemObjectiveValuesActorsAndDatedMilestones() {
        Set<String> values = Set.of("transparency", "participation", "accountability");
        JsonNode plan = DemoFiles.plan("ogp-action-plan");
        assertAll(
                measures(plan),
                m -> m.path("problems").size() == 1 && m.path("description").has("sq"));
        assertAll(
                measures(plan),
                m -> !m.path("values").isEmpty()
                        && elements(m.path("values")).map(JsonNode::asString).allMatch(values::contains));
        assertAll(measures(plan), m -> elements(m.path("supporting")).anyMatch(actor -> actor.has("text")));
        assertAll(
                measures(plan),
                m -> m.path("activities").size() >= 2 && m.path("start").has("sq"));
        assertAll(
                measures(plan).flatMap(m -> elements(m.path("activities"))),
                milestone -> milestone.path("deadline").has("sq"));
    }

    @Test
    void theMinistryPromisesACodeOfGiftsWithItsRegisterAndStatementForm() {
        List<String> descriptions = measures(DemoFiles.plan("integrity-plan"))
                .map(m -> m.path("description").path("sq").asString(""))
                .filter(text -> text.startsWith("Kodi i dhuratave"))
                .toList();
        assertEquals(1, descriptions.size());
        assertTrue(descriptions.getFirst().contains("regjistër"));
        assertTrue(descriptions.getFirst().contains("formularin e deklarimit"));
    }

    private static void assertAll(Stream<JsonNode> nodes, Predicate<JsonNode> holds) {
        List<JsonNode> all = nodes.toList();
        assertFalse(all.isEmpty(), "nothing was checked");
        List<String> wrong = all.stream()
                .filter(holds.negate())
                .map(JsonNode::toPrettyString)
                .toList();
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }
}
