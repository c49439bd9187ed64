package org.besa.monitoring.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.besa.platform.web.Problem;

/// Days as forms send them. A year is written with four digits and belongs to our time: what lies further away is a
/// slip of the finger, and neither calendars nor the database could go on from there.
public final class WrittenDay {

    private static final Pattern DAY = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile(DAY.pattern() + "T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?");

    private WrittenDay() {}

    /// The day that a text means; empty when it is none.
    public static Optional<LocalDate> read(String text) {
        String typed = text.strip();
        try {
            return DAY.matcher(typed).matches() ? Optional.of(LocalDate.parse(typed)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The day with a time that a text means; empty when it is none.
    public static Optional<LocalDateTime> readMoment(String text) {
        String typed = text.strip();
        try {
            return MOMENT.matcher(typed).matches() ? Optional.of(LocalDateTime.parse(typed)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The day that a text means.
    ///
    /// @throws Problem when it is none
    public static LocalDate require(String text) {
        return read(text)
                .orElseThrow(() -> text.isBlank()
                        ? new Problem(Problem.Kind.INVALID, "monitoring.problem.no-day")
                        : new Problem(Problem.Kind.INVALID, "monitoring.problem.not-a-day", text.strip()));
    }
}
