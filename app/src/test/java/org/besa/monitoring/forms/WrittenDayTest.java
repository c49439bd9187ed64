package org.besa.monitoring.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.besa.platform.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDayTest {

    @Test
    void aDayIsReadAsFormsSendIt() {
        assertEquals(Optional.of(LocalDate.of(2027, 1, 31)), WrittenDay.read(" 2027-01-31 "));
        assertEquals(Optional.of(LocalDateTime.of(2027, 1, 31, 10, 30)), WrittenDay.readMoment("2027-01-31T10:30"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2027-02-30",
                "31.01.2027",
                "0027-01-31",
                "9999-12-31",
                "+999999999-01-01",
                "-2027-01-01",
                "20270-01-01"
            })
    void whatIsNoDayOfOurTimeIsNone(String typed) {
        assertEquals(Optional.empty(), WrittenDay.read(typed));
        assertEquals(Optional.empty(), WrittenDay.readMoment(typed + "T10:00"));
    }

    @Test
    void anEmptyFieldIsNotCalledAWrongDay() {
        assertEquals(
                "monitoring.problem.no-day",
                assertThrows(Problem.class, () -> WrittenDay.require(" ")).key());
        assertEquals(
                "monitoring.problem.not-a-day",
                assertThrows(Problem.class, () -> WrittenDay.require("soon")).key());
    }
}
