package org.besa.plans.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.besa.plans.ActFile;
import org.besa.plans.PlanVersion.Act;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// The decision that approved a plan, as typed.
///
/// @param file given with this form or an earlier attempt to send it; null when none was
public record ActForm(
        String number, String date, String body, @Nullable ActFile file) {

    static final ActForm EMPTY = new ActForm("", "", "", null);

    static ActForm of(Map<String, String> typed, @Nullable ActFile file) {
        return new ActForm(
                typed.getOrDefault("number", ""), typed.getOrDefault("date", ""), typed.getOrDefault("body", ""), file);
    }

    @Nullable
    Act act(Language language) {
        if (number.isBlank() && date.isBlank() && body.isBlank() && file == null) {
            return null;
        }
        if (number.isBlank()) {
            throw new Problem(Problem.Kind.INVALID, "desk.problem.act-number");
        }
        try {
            return new Act(
                    number.strip(),
                    date.isBlank() ? null : LocalDate.parse(date.strip()),
                    LocalizedText.in(language.code(), body),
                    file == null ? null : file.sha256(),
                    file == null ? null : file.name());
        } catch (DateTimeParseException e) {
            throw new Problem(Problem.Kind.INVALID, "desk.problem.not-a-date", date);
        }
    }
}
