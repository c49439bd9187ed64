package org.besa.plans.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.besa.plans.PlanVersion.Act;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// The decision that approved a plan, as typed.
public record ActForm(String number, String date, String body) {

    static final ActForm EMPTY = new ActForm("", "", "");

    static ActForm of(Map<String, String> typed) {
        return new ActForm(
                typed.getOrDefault("number", ""), typed.getOrDefault("date", ""), typed.getOrDefault("body", ""));
    }

    @Nullable
    Act act(Language language) {
        if (number.isBlank() && date.isBlank() && body.isBlank()) {
            return null;
        }
        if (number.isBlank()) {
            throw new Problem(Problem.Kind.INVALID, "desk.problem.act-number");
        }
        try {
            return Act.of(
                    number.strip(),
                    date.isBlank() ? null : LocalDate.parse(date.strip()),
                    LocalizedText.in(language.code(), body));
        } catch (DateTimeParseException e) {
            throw new Problem(Problem.Kind.INVALID, "desk.problem.not-a-date", date);
        }
    }
}
