package org.besa.plans.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.besa.plans.IndicatorPassport;
import org.besa.plans.PlanContent;
import org.besa.plans.deadline.Deadline;
import org.besa.platform.i18n.LocalizedText;

/// A plan whose every text is an attack.
final class HostileContent {

    static final String MARKUP = "<script>alert(1)</script>";

    private static final LocalizedText TEXT = LocalizedText.of(MARKUP, MARKUP + "\" onload=\"alert(1)");

    private HostileContent() {}

    static PlanContent everywhere(UUID institution) {
        PlanContent.WrittenDeadline deadline = PlanContent.WrittenDeadline.of(TEXT, Deadline.none(MARKUP));
        PlanContent.IndicatorText indicator = new PlanContent.IndicatorText(TEXT, TEXT, TEXT, TEXT, passport());
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
                        TEXT,
                        List.of(indicator),
                        List.of(PlanContent.ProblemText.open("p", TEXT)),
                        List.of(new PlanContent.MeasureContent(
                                null,
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
                                List.of(new PlanContent.Step(
                                        TEXT,
                                        deadline,
                                        deadline,
                                        TEXT,
                                        List.of(new PlanContent.Owner(
                                                PlanContent.Owner.Role.EXTERNAL, null, null, TEXT)))),
                                List.of(TEXT),
                                List.of(indicator),
                                List.of(
                                        new PlanContent.Budget(
                                                2026,
                                                TEXT,
                                                BigDecimal.TEN,
                                                BigDecimal.TEN,
                                                BigDecimal.ONE,
                                                MARKUP,
                                                MARKUP),
                                        new PlanContent.Budget(null, TEXT, null, null, null, null, MARKUP)),
                                false,
                                List.of(MARKUP),
                                List.of(new PlanContent.Reference(MARKUP, MARKUP)))))));
    }

    private static IndicatorPassport passport() {
        return new IndicatorPassport(
                MARKUP,
                IndicatorPassport.Level.OUTPUT,
                TEXT,
                TEXT,
                TEXT,
                IndicatorPassport.Direction.UP,
                BigDecimal.ONE,
                2025,
                List.of(new IndicatorPassport.Target(2026, BigDecimal.TEN, TEXT)),
                TEXT,
                TEXT,
                TEXT,
                TEXT,
                TEXT,
                TEXT);
    }
}
