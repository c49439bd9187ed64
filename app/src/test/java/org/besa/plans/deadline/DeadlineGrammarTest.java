package org.besa.plans.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.besa.plans.deadline.Deadline.Kind;
import org.besa.plans.deadline.Deadline.Precision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlineGrammarTest {

    private static final DeadlineGrammar GRAMMAR = new DeadlineGrammar();

    static Stream<Arguments> cases() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(DeadlineGrammarTest.class.getResourceAsStream("deadlines.tsv"), "cases")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.split("\t"))
                            .map(columns -> Arguments.of(columns[0], columns[1], columns[2]))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("cases")
    void understandsWhatDocumentsWrite(String raw, String meaning, String reason) {
        Deadline deadline = GRAMMAR.parse(raw, DeadlineHints.NONE);

        assertThat(deadline.raw()).isEqualTo(raw);
        assertThat(shown(deadline)).as(reason).isEqualTo(meaning);
    }

    @Test
    void takesTheYearOfThePlanWhenTheWordsNameNone() {
        var hints = new DeadlineHints(null, 2022, null);

        assertThat(shown(GRAMMAR.parse("3-mujori i parë", hints)))
                .isEqualTo("POINT 2022-01-01..2022-03-31 QUARTER sure");
        assertThat(shown(GRAMMAR.parse("December", hints))).isEqualTo("POINT 2022-12-01..2022-12-31 MONTH sure");
    }

    @Test
    void readsAnAmbiguousDateTheWayTheDocumentIsKnownToWriteThem() {
        assertThat(GRAMMAR.parse("12/06/2014", new DeadlineHints(true, null, null))
                        .end())
                .isEqualTo(LocalDate.of(2014, 12, 6));
        assertThat(GRAMMAR.parse("12/06/2014", new DeadlineHints(false, null, null))
                        .end())
                .isEqualTo(LocalDate.of(2014, 6, 12));
    }

    @Test
    void spansAFiscalYearFromTheMonthItIsKnownToStartIn() {
        Deadline deadline = GRAMMAR.parse("2026-27", new DeadlineHints(null, null, 4));

        assertThat(deadline.kind()).isEqualTo(Kind.RANGE);
        assertThat(deadline.precision()).isEqualTo(Precision.FISCAL_YEAR);
        assertThat(deadline.start()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(deadline.end()).isEqualTo(LocalDate.of(2027, 3, 31));
    }

    private static String shown(Deadline deadline) {
        String recurrence = deadline.recurrence() == null ? "" : " [" + deadline.recurrence() + "]";
        return "%s %s..%s %s %s%s"
                .formatted(
                        deadline.kind(),
                        orUnknown(deadline.start()),
                        orUnknown(deadline.end()),
                        deadline.precision() == null ? "-" : deadline.precision(),
                        deadline.confidence() >= DeadlineGrammar.SURE ? "sure" : "look",
                        recurrence);
    }

    private static String orUnknown(@Nullable LocalDate day) {
        return day == null ? "?" : day.toString();
    }
}
