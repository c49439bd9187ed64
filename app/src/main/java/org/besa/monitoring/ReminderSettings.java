package org.besa.monitoring;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When people are reminded of reports, as settings: `besa.reminders.*`.
///
/// @param before days before reports are due, to who reports
/// @param after days after, to who reports and to who answers for the institution
/// @param escalated days after, to the head as well
@ConfigurationProperties("besa.reminders")
public record ReminderSettings(
        @DefaultValue({"30", "7", "1"}) List<Integer> before,
        @DefaultValue({"1"}) List<Integer> after,
        @DefaultValue({"14"}) List<Integer> escalated) {

    public ReminderSettings {
        before = days("before", before);
        after = days("after", after);
        escalated = days("escalated", escalated);
    }

    private static List<Integer> days(String name, List<Integer> days) {
        if (days.stream().anyMatch(day -> day < 1 || day > 365)) {
            throw new IllegalArgumentException(
                    "besa.reminders.%s is %s: each is a number of days from 1 to 365".formatted(name, days));
        }
        return List.copyOf(days);
    }
}
