package org.besa.plans.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.besa.plans.DeadlineStatus;
import org.besa.plans.deadline.Deadline;
import org.besa.platform.i18n.Language;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.TestPages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where a deadline stands, in words and in the database, case by case.
@DatabaseSlice
class DeadlineStatusTest {

    private static final String CASES = "/org/besa/plans/deadline-status.csv";

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest(name = "{7}")
    @CsvFileSource(resources = CASES, delimiter = ';', numLinesToSkip = 1)
    void wordsAndDatabaseFollowOneRule(
            Deadline.Kind kind,
            @Nullable LocalDate due,
            Deadline.@Nullable Precision precision,
            LocalDate today,
            DeadlineStatus.State state,
            String english,
            String albanian,
            String reason) {
        DeadlineStatus status = DeadlineStatus.of(kind, due, precision, today);

        assertEquals(state, status.state(), reason);
        assertEquals(english, PlanWords.status(TestPages.in(Language.EN), status), reason);
        assertEquals(albanian, PlanWords.status(TestPages.in(Language.SQ), status), reason);
        assertEquals(
                state.name(),
                jdbc.sql("select plans.deadline_state(:kind, :due, :today)")
                        .param("kind", kind.name())
                        .param("due", due)
                        .param("today", today)
                        .query((row, number) -> row.getString(1))
                        .single(),
                reason);
    }
}
