package org.besa.testing;

import java.util.ArrayList;
import java.util.List;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.WrittenDeadline;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.plans.deadline.DeadlineHints;
import org.besa.platform.i18n.LocalizedText;

/// A plan of one area with valid defaults, so that a test says only what matters to it.
public final class ContentBuilder {

    private LocalizedText title = LocalizedText.of("Plani i integritetit", "Integrity plan");
    private final List<MeasureContent> measures = new ArrayList<>();

    public static ContentBuilder plan() {
        return new ContentBuilder();
    }

    public ContentBuilder titled(String sq, String en) {
        title = LocalizedText.of(sq, en);
        return this;
    }

    /// Adds a measure with a deadline in words.
    public ContentBuilder measure(String code, LocalizedText text, String deadline, PlanContent.Owner... owners) {
        measures.add(new MeasureContent(
                null,
                code,
                text,
                LocalizedText.EMPTY,
                List.of("risk"),
                List.of(owners),
                null,
                WrittenDeadline.of(
                        LocalizedText.in("en", deadline), new DeadlineGrammar().parse(deadline, DeadlineHints.NONE)),
                List.of(PlanContent.Step.of(LocalizedText.of("Hapi i parë", "First step"), WrittenDeadline.none())),
                List.of(LocalizedText.of("Stafi", "Staff")),
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of()));
        return this;
    }

    public PlanContent build() {
        return new PlanContent(
                title,
                LocalizedText.EMPTY,
                null,
                null,
                List.of(new PlanContent.Group(
                        "1",
                        null,
                        LocalizedText.of("Fusha e parë", "First area"),
                        LocalizedText.EMPTY,
                        LocalizedText.EMPTY,
                        List.of(),
                        List.of(PlanContent.ProblemText.open("risk", LocalizedText.of("Një rrezik", "A risk"))),
                        measures)));
    }
}
