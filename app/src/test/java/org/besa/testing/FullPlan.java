package org.besa.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.plans.IndicatorPassport;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Budget;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.IndicatorText;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.Owner;
import org.besa.plans.PlanContent.ProblemText;
import org.besa.plans.PlanContent.Reference;
import org.besa.plans.PlanContent.Step;
import org.besa.plans.PlanContent.Visibility;
import org.besa.plans.PlanContent.WrittenDeadline;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.plans.deadline.DeadlineHints;
import org.besa.platform.i18n.LocalizedText;

/// A plan that uses everything a plan can say, so that what forgets a part of it is found out.
public final class FullPlan {

    private FullPlan() {}

    /// Three groups, three measures, one of them with all there is.
    ///
    /// @param institution of the directory, which answers for the measures
    /// @param unit one of its units
    public static PlanContent content(UUID institution, UUID unit) {
        return new PlanContent(
                LocalizedText.of("Plani i plotë i provës", "The full trial plan"),
                LocalizedText.of("Përmbledhja e planit.", "The summary of the plan."),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2028, 12, 31),
                List.of(goal(), objective(institution, unit), other(institution)));
    }

    private static Group goal() {
        return new Group(
                "A",
                null,
                LocalizedText.of("Qëllimi A: parandalimi", "Goal A: prevention"),
                LocalizedText.of("Çfarë synohet.", "What is aimed at."),
                LocalizedText.EMPTY,
                List.of(indicator("A-1", "Besimi i publikut", "Public trust")),
                List.of(),
                List.of());
    }

    private static Group objective(UUID institution, UUID unit) {
        return new Group(
                "A.1",
                "A",
                LocalizedText.of("Objektivi A.1: punësimi", "Objective A.1: recruitment"),
                LocalizedText.EMPTY,
                LocalizedText.of("Punësimi është i drejtë.", "Recruitment is fair."),
                List.of(),
                List.of(
                        ProblemText.open("A.1.a", LocalizedText.of("Konkurse të mbyllura", "Closed competitions")),
                        new ProblemText(
                                "A.1.b",
                                LocalizedText.of("Shënim i brendshëm", "An internal remark"),
                                Visibility.INTERNAL),
                        new ProblemText(
                                "A.1.c",
                                LocalizedText.of("Emër i përveçëm", "A person by name"),
                                Visibility.RESTRICTED)),
                List.of(rich(institution, unit)));
    }

    private static Group other(UUID institution) {
        return new Group(
                "B",
                null,
                LocalizedText.of("Qëllimi B", "Goal B"),
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                List.of(),
                List.of(ProblemText.open("B.a", LocalizedText.of("Problemi tjetër", "The other problem"))),
                List.of(
                        plain("B.1", "Masa e vazhdueshme", "The ongoing measure", "ongoing", institution),
                        plain("B.2", "Masa e dytë", "The second measure", "December 2027", institution)));
    }

    private static MeasureContent rich(UUID institution, UUID unit) {
        return new MeasureContent(
                null,
                "A.1.1",
                LocalizedText.of("Kodi i Dhuratave", "The Gift Code"),
                LocalizedText.of("Rreshti i parë.\nRreshti i dytë.", "The first line.\nThe second line."),
                List.of("A.1.a", "A.1.b", "A.1.c", "B.a"),
                List.of(
                        new Owner(Owner.Role.LEAD, institution, unit, LocalizedText.of("Njësia", "The unit")),
                        new Owner(Owner.Role.SUPPORTING, institution, null, LocalizedText.of("Ministria", "Ministry")),
                        new Owner(Owner.Role.EXTERNAL, null, null, LocalizedText.of("Shoqata", "The association"))),
                deadline("January 2026"),
                deadline("30.06.2027"),
                List.of(
                        new Step(
                                LocalizedText.of("Hapi i parë", "The first step"),
                                deadline("March 2026"),
                                deadline("June 2026"),
                                LocalizedText.of("Drafti i kodit", "The draft code"),
                                List.of(new Owner(
                                        Owner.Role.LEAD, institution, unit, LocalizedText.of("Njësia", "The unit")))),
                        Step.of(LocalizedText.of("Hapi i dytë", "The second step"), WrittenDeadline.none())),
                List.of(LocalizedText.of("Stafi", "Staff"), LocalizedText.of("Salla", "A room")),
                List.of(
                        indicator("A.1.1-1", "Kodi i miratuar", "Code adopted"),
                        new IndicatorText(
                                LocalizedText.of("Trajnime", "Trainings"),
                                LocalizedText.of("0", "0"),
                                LocalizedText.of("12", "12"),
                                LocalizedText.of("Lista e pjesëmarrësve", "List of participants"),
                                null)),
                List.of(
                        new Budget(
                                2026,
                                LocalizedText.of("Buxheti i shtetit", "State budget"),
                                new BigDecimal("1200000"),
                                new BigDecimal("900000.50"),
                                new BigDecimal("850000"),
                                "ALL",
                                "1 200 000 lekë"),
                        new Budget(
                                null,
                                LocalizedText.of("Donatori", "The donor"),
                                null,
                                null,
                                null,
                                null,
                                "sipas projektit")),
                false,
                List.of("transparency"),
                List.of(new Reference("uncac", "8.4"), new Reference("sdg", "16.5")));
    }

    private static MeasureContent plain(String code, String sq, String en, String deadline, UUID institution) {
        return new MeasureContent(
                null,
                code,
                LocalizedText.of(sq, en),
                LocalizedText.EMPTY,
                List.of("B.a"),
                List.of(new Owner(Owner.Role.LEAD, institution, null, LocalizedText.of("Ministria", "Ministry"))),
                null,
                deadline(deadline),
                List.of(Step.of(LocalizedText.of("Hapi", "The step"), WrittenDeadline.none())),
                List.of(),
                List.of(),
                List.of(),
                true,
                List.of(),
                List.of());
    }

    private static IndicatorText indicator(String code, String sq, String en) {
        return new IndicatorText(
                LocalizedText.of(sq, en),
                LocalizedText.of("40 %", "40 %"),
                LocalizedText.of("70 %", "70 %"),
                LocalizedText.of("Raporti vjetor", "Annual report"),
                new IndicatorPassport(
                        code,
                        IndicatorPassport.Level.OUTCOME,
                        LocalizedText.of("Përkufizimi", "The definition"),
                        LocalizedText.of("a / b", "a / b"),
                        LocalizedText.of("përqind", "per cent"),
                        IndicatorPassport.Direction.UP,
                        new BigDecimal("40"),
                        2025,
                        List.of(
                                new IndicatorPassport.Target(2026, new BigDecimal("55.5"), LocalizedText.EMPTY),
                                new IndicatorPassport.Target(
                                        2027, null, LocalizedText.of("mbi mesataren", "above the average"))),
                        LocalizedText.of("Sondazhi", "The survey"),
                        LocalizedText.of("INSTAT", "INSTAT"),
                        LocalizedText.of("Pyetësor", "Questionnaire"),
                        LocalizedText.of("çdo vit", "yearly"),
                        LocalizedText.of("gjinia, qarku", "sex, region"),
                        LocalizedText.of("Kampion i vogël", "A small sample")));
    }

    private static WrittenDeadline deadline(String words) {
        return WrittenDeadline.of(
                LocalizedText.in("en", words), new DeadlineGrammar().parse(words, DeadlineHints.NONE));
    }
}
