package org.besa.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.besa.platform.i18n.Language;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/// Two editions of one kind: from 2030 on an area is a field, and an output is no longer asked for.
class PlanKindsTest {

    private static final String EDITION = """
            {"code": "plan", "effectiveFrom": "%s", "name": {"en": "Plan"},
             "groupLevels": [{"one": {"en": "%s"}, "many": {"en": "%ss"}}],
             "problem": {"one": {"en": "risk"}, "many": {"en": "risks"}},
             "measure": {"one": {"en": "measure"}, "many": {"en": "measures"}},
             "activity": {"one": {"en": "activity"}, "many": {"en": "activities"}},
             "indicator": {"en": "indicator"}, "marks": [], "required": [%s]}
            """;

    private final Resource kinds = new ByteArrayResource(("["
                    + EDITION.formatted("2030-01-01", "field", "field", "\"OWNER\"") + ","
                    + EDITION.formatted("2020-06-01", "area", "area", "\"OWNER\", \"OUTPUT\"") + "]")
            .getBytes(StandardCharsets.UTF_8));

    @Test
    void theEditionOfTodayHoldsForWhatIsWrittenToday() {
        assertEquals("area", level(on("2029-12-31").kind("plan")));
        assertEquals("field", level(on("2030-01-01").kind("plan")));
        assertTrue(on("2029-12-31").kind("plan").requires(Gap.Missing.OUTPUT));
        assertFalse(on("2030-01-01").kind("plan").requires(Gap.Missing.OUTPUT));
    }

    @Test
    void whatWasApprovedKeepsItsWords() {
        PlanKinds later = on("2031-05-01");

        assertEquals("area", level(later.edition("plan", LocalDate.of(2020, 6, 1))));
        assertEquals("area", level(later.edition("plan", LocalDate.of(1999, 1, 1))));
    }

    @Test
    void aKindIsListedOnceHoweverManyEditionsItHas() {
        assertEquals(
                List.of("field"),
                on("2031-05-01").list().stream().map(PlanKindsTest::level).toList());
    }

    @Test
    void anUnknownKindIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> on("2031-05-01").edition("other", LocalDate.of(2030, 1, 1)));
    }

    private static String level(PlanKind kind) {
        return kind.groupLevels().getFirst().one().in(Language.EN);
    }

    private PlanKinds on(String day) {
        PlanData data = new PlanData(
                kinds, new ClassPathResource("code-lists.json"), new ClassPathResource("plan-templates.json"));
        return new PlanKinds(data, JsonMapper.shared(), Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC));
    }
}
