package org.besa.demo;

import static org.besa.demo.DemoFiles.codes;
import static org.besa.demo.DemoFiles.elements;
import static org.besa.demo.DemoFiles.measures;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Codes become addresses and join the files: they are unique, and each one that is used exists.
class DemoCodesTest {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final JsonNode institutions = DemoFiles.institutions();
    private final List<JsonNode> plans = DemoFiles.plans();

    @Test
    void institutionsAndTheirUnitsHaveAddressesOfTheirOwn() {
        assertAddresses(codes(institutions));
        for (JsonNode institution : institutions) {
            assertAddresses(codes(institution.path("units")));
        }
    }

    @Test
    void plansHaveAddressesOfTheirOwnAndTheirCodesAreUnique() {
        assertAddresses(plans.stream().map(plan -> plan.path("slug").asString()).toList());
        for (JsonNode plan : plans) {
            assertUnique(codes(plan.path("groups")));
            assertUnique(measures(plan).map(m -> m.path("code").asString()).toList());
        }
    }

    @Test
    void everyParentExists() {
        assertParents(institutions);
        institutions.forEach(institution -> assertParents(institution.path("units")));
        plans.forEach(plan -> assertParents(plan.path("groups")));
    }

    @Test
    void measuresBelongToTheGroupWhoseCodeTheyCarry() {
        for (JsonNode plan : plans) {
            for (JsonNode group : plan.path("groups")) {
                String prefix = group.path("code").asString() + ".";
                List<String> astray = codes(group.path("measures")).stream()
                        .filter(code -> !code.startsWith(prefix))
                        .toList();
                assertTrue(astray.isEmpty(), () -> astray + " in group " + prefix);
            }
        }
    }

    @Test
    void everyActorIsInTheDirectoryOrNamedInWords() {
        Set<String> directory = directory();
        List<String> unknown = plans.stream()
                .flatMap(DemoCodesTest::actors)
                .filter(actor -> !actor.has("text"))
                .map(DemoCodesTest::address)
                .filter(address -> !directory.contains(address))
                .toList();
        assertTrue(unknown.isEmpty(), () -> "not in institutions.json: " + unknown);
        assertTrue(plans.stream()
                .allMatch(plan -> directory.contains(plan.path("institution").asString())));
    }

    @Test
    void everyReportIsOfAMeasureForWhichItsInstitutionAnswers() {
        Set<String> answered = plans.stream()
                .flatMap(DemoFiles::measures)
                .map(m -> m.path("responsible").path(0).path("institution").asString() + " "
                        + m.path("code").asString())
                .collect(Collectors.toSet());
        for (JsonNode period : DemoFiles.periods()) {
            List<String> reported = elements(period.path("answers"))
                    .flatMap(answers -> elements(answers.path("reports"))
                            .map(report -> answers.path("institution").asString() + " "
                                    + report.path("code").asString()))
                    .toList();
            assertUnique(reported);
            assertTrue(answered.containsAll(reported), reported::toString);
        }
    }

    @Test
    void thoseResponsibleAreAlwaysInTheDirectory() {
        assertTrue(plans.stream()
                .flatMap(DemoFiles::measures)
                .flatMap(m -> elements(m.path("responsible")))
                .allMatch(actor -> actor.has("institution")));
    }

    private static Stream<JsonNode> actors(JsonNode plan) {
        return measures(plan)
                .flatMap(m -> Stream.concat(elements(m.path("responsible")), elements(m.path("supporting"))));
    }

    private Set<String> directory() {
        return elements(institutions)
                .flatMap(institution -> {
                    String code = institution.path("code").asString();
                    Stream<String> units =
                            codes(institution.path("units")).stream().map(unit -> code + "/" + unit);
                    return Stream.concat(Stream.of(code), units);
                })
                .collect(Collectors.toSet());
    }

    private static String address(JsonNode actor) {
        String institution = actor.path("institution").asString();
        return actor.path("unit").isNull()
                ? institution
                : institution + "/" + actor.path("unit").asString();
    }

    private static void assertAddresses(List<String> codes) {
        assertUnique(codes);
        assertTrue(codes.stream().allMatch(SLUG.asMatchPredicate()), codes::toString);
    }

    private static void assertUnique(List<String> codes) {
        Set<String> seen = new HashSet<>();
        List<String> twice = codes.stream().filter(code -> !seen.add(code)).toList();
        assertTrue(twice.isEmpty(), () -> "codes used twice: " + twice);
    }

    private static void assertParents(JsonNode array) {
        List<String> known = codes(array);
        for (JsonNode node : array) {
            JsonNode parent = node.path("parent");
            assertTrue(parent.isNull() || known.contains(parent.asString()), () -> "no parent " + parent);
        }
    }
}
