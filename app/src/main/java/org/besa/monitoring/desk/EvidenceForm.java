package org.besa.monitoring.desk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.besa.monitoring.Evidence;
import org.besa.monitoring.EvidenceFacts;
import org.besa.monitoring.forms.Typed;
import org.besa.monitoring.forms.WrittenDay;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// What is said of a piece of evidence, or of its check, as typed.
///
/// @param of id of the piece; empty for a new one
/// @param act which form it is: "" what is said of it, "check" of its check
public record EvidenceForm(String of, String act, Typed typed) {

    /// Nothing typed.
    public static final EvidenceForm NONE = new EvidenceForm("", "", Typed.NOTHING);

    static EvidenceForm of(Evidence evidence) {
        EvidenceFacts facts = evidence.facts();
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("kind", facts.kind());
        facts.title().byLanguage().forEach((language, text) -> typed.put("title." + language, text));
        typed.put("speaksOf", facts.speaksOf() == null ? "" : facts.speaksOf().toString());
        typed.put("publisher", facts.publisher());
        typed.put("access", facts.isPublic() ? "public" : "internal");
        typed.put("version", String.valueOf(evidence.version()));
        return new EvidenceForm(evidence.id().toString(), "", new Typed(typed));
    }

    /// What to show in the form of a piece: this one as typed where it is of that piece, else what is kept.
    public EvidenceForm or(Evidence evidence) {
        return isOf(evidence, "") ? this : of(evidence);
    }

    /// Whether it was sent for this piece and not taken.
    public boolean isOf(Evidence evidence, String form) {
        return of.equals(evidence.id().toString()) && act.equals(form);
    }

    /// Whether it was sent to give something new and not taken.
    public boolean isNew() {
        return of.isEmpty() && !typed.fields().isEmpty();
    }

    /// What was typed under a name; empty when nothing was.
    public String typed(String name) {
        return typed.value(name);
    }

    EvidenceFacts facts() {
        return new EvidenceFacts(typed("kind"), typed.localized("title"), day(), typed("publisher"), isPublic());
    }

    private @Nullable LocalDate day() {
        String day = typed("speaksOf").strip();
        return day.isEmpty() ? null : WrittenDay.require(day);
    }

    /// Nobody makes public what they did not decide about.
    private boolean isPublic() {
        return switch (typed("access")) {
            case "public" -> true;
            case "internal" -> false;
            default -> throw new Problem(Problem.Kind.INVALID, "monitoring.problem.no-access");
        };
    }
}
