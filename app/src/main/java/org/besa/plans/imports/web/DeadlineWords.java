package org.besa.plans.imports.web;

import java.time.LocalDate;
import org.besa.plans.deadline.Deadline;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.platform.web.Page;
import org.jspecify.annotations.Nullable;

/// How the words of a deadline were understood, as a sentence.
public final class DeadlineWords {

    private DeadlineWords() {}

    /// What it was taken for; empty when the row has no deadline at all.
    public static String words(Page page, Deadline deadline) {
        if (deadline.raw().isBlank()) {
            return page.text("desk.deadline.missing");
        }
        LocalDate end = deadline.end();
        String understood = switch (deadline.kind()) {
            case POINT -> page.text("desk.deadline.POINT", day(page, end));
            case RANGE -> page.text("desk.deadline.RANGE", day(page, deadline.start()), day(page, end));
            case RECURRING ->
                end == null
                        ? page.text("desk.deadline.RECURRING")
                        : page.text("desk.deadline.RECURRING-UNTIL", day(page, end));
            case OPEN -> page.text("desk.deadline.OPEN");
            case EVENT -> page.text("desk.deadline.EVENT");
            case NONE -> page.text("desk.deadline.NONE");
        };
        return isDoubtful(deadline) ? understood + " " + page.text("desk.deadline.doubtful") : understood;
    }

    /// Whether a person should look at it.
    public static boolean needsLook(Deadline deadline) {
        return deadline.raw().isBlank() || deadline.kind() == Deadline.Kind.NONE || isDoubtful(deadline);
    }

    private static boolean isDoubtful(Deadline deadline) {
        return deadline.kind() != Deadline.Kind.NONE && deadline.confidence() < DeadlineGrammar.SURE;
    }

    private static String day(Page page, @Nullable LocalDate day) {
        return day == null ? "?" : page.date(day);
    }
}
