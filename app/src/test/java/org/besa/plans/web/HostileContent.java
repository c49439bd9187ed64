package org.besa.plans.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.besa.plans.PlanContent;
import org.besa.plans.deadline.Deadline;
import org.besa.platform.i18n.LocalizedText;

/// A plan whose every text is an attack.
final class HostileContent {

    static final String MARKUP = "<script>alert(1)</script>";

    private static final LocalizedText TEXT = LocalizedText.of(MARKUP, MARKUP + "\" onload=\"alert(1)");

    private HostileContent() {}

    static PlanContent everywhere(UUID institution) {
        PlanContent.WrittenDeadline deadline = new PlanContent.WrittenDeadline(TEXT, Deadline.none(MARKUP));
        return new PlanContent(
                TEXT,
                TEXT,
                null,
                null,
                List.of(new PlanContent.Group(
                        "1",
                        null,
                        TEXT,
                        TEXT,
                        List.of(new PlanContent.ProblemText("p", TEXT)),
                        List.of(new PlanContent.MeasureContent(
                                "1.1",
                                TEXT,
                                TEXT,
                                List.of("p"),
                                List.of(
                                        new PlanContent.Owner(PlanContent.Owner.Role.LEAD, null, null, TEXT),
                                        new PlanContent.Owner(
                                                PlanContent.Owner.Role.SUPPORTING, institution, null, TEXT),
                                        new PlanContent.Owner(PlanContent.Owner.Role.EXTERNAL, null, null, TEXT)),
                                deadline,
                                deadline,
                                List.of(new PlanContent.Step(TEXT, deadline)),
                                List.of(TEXT),
                                List.of(new PlanContent.IndicatorText(TEXT, TEXT, TEXT, TEXT)),
                                List.of(
                                        new PlanContent.Budget(2026, TEXT, BigDecimal.TEN, MARKUP, MARKUP),
                                        new PlanContent.Budget(null, TEXT, null, null, MARKUP)),
                                List.of(MARKUP))))));
    }
}
