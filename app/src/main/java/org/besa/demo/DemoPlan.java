package org.besa.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.besa.plans.PlanContent;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A plan as `demo/plans/*.json` writes it: institutions and units by code, deadlines in words.
record DemoPlan(
        String slug,
        String kind,
        String institution,
        LocalizedText title,
        LocalizedText summary,
        LocalDate periodStart,
        LocalDate periodEnd,
        LocalDate publishedOn,
        DemoAct act,
        List<DemoGroup> groups) {

    /// The decision that approved it.
    record DemoAct(String number, LocalDate date, LocalizedText body) {}

    /// An area, goal, objective or component.
    record DemoGroup(
            String code,
            @Nullable String parent,
            LocalizedText title,
            @Nullable LocalizedText indicator,
            List<DemoProblem> problems,
            List<DemoMeasure> measures) {}

    /// A risk or problem, for everybody to read unless it says otherwise.
    record DemoProblem(String key, LocalizedText text, PlanContent.@Nullable Visibility visibility) {}

    /// A measure or commitment.
    record DemoMeasure(
            String code,
            LocalizedText title,
            @Nullable LocalizedText description,
            List<String> problems,
            List<DemoOwner> responsible,
            List<DemoOwner> supporting,
            @Nullable LocalizedText start,
            LocalizedText deadline,
            List<DemoStep> activities,
            List<LocalizedText> resources,
            List<DemoIndicator> indicators,
            List<DemoBudget> budget,
            @Nullable List<PlanContent.Reference> references,
            @JsonProperty("values") List<String> marks) {}

    /// An institution with or without its unit, or an actor outside the directory by name.
    record DemoOwner(
            @Nullable String institution,
            @Nullable String unit,
            @Nullable LocalizedText text) {}

    /// An activity or milestone.
    record DemoStep(LocalizedText text, @Nullable LocalizedText deadline) {}

    /// An indicator with its baseline and target.
    record DemoIndicator(
            LocalizedText text,
            @Nullable LocalizedText baseline,
            @Nullable LocalizedText target,
            @Nullable LocalizedText verification) {}

    /// Money by year and source.
    record DemoBudget(int year, LocalizedText source, BigDecimal amount, String currency) {}
}
