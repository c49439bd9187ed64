package org.besa.plans.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.plans.CodeList;
import org.besa.plans.CodeLists;
import org.besa.plans.FrozenPlan;
import org.besa.plans.PlanContent.Budget;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.IndicatorText;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.Owner;
import org.besa.plans.PlanContent.ProblemText;
import org.besa.plans.PlanContent.Reference;
import org.besa.plans.PlanContent.Step;
import org.besa.plans.PlanContent.WrittenDeadline;
import org.besa.plans.PlanKind;
import org.besa.plans.comparison.GroupField;
import org.besa.plans.comparison.MeasureField;
import org.besa.plans.comparison.PlanField;
import org.besa.platform.i18n.Dates;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;

/// What a frozen plan says in a field, as lines in one language.
public final class FieldTexts {

    private final FrozenPlan plan;
    private final PlanKind kind;
    private final CodeLists lists;
    private final Texts texts;
    private final Language language;
    private final Map<String, ProblemText> problems;

    FieldTexts(FrozenPlan plan, PlanKind kind, CodeLists lists, Texts texts, Language language) {
        this.plan = plan;
        this.kind = kind;
        this.lists = lists;
        this.texts = texts;
        this.language = language;
        this.problems = plan.content().groups().stream()
                .flatMap(group -> group.problems().stream())
                .collect(Collectors.toMap(ProblemText::key, problem -> problem, (first, second) -> first));
    }

    Language language() {
        return language;
    }

    /// The lines of a field; none when it says nothing.
    public List<String> of(PlanField field) {
        return switch (field) {
            case TITLE -> lines(plan.content().title());
            case SUMMARY -> lines(plan.content().summary());
            case PERIOD ->
                Stream.of(plan.content().periodStart(), plan.content().periodEnd())
                        .filter(Objects::nonNull)
                        .map(day -> Dates.day(day, language))
                        .toList();
        };
    }

    /// The lines of a field; none when it says nothing.
    public List<String> of(GroupField field, Group group) {
        return switch (field) {
            case TITLE -> lines(group.title());
            case PARENT -> group.parent() == null ? List.of() : List.of(group.parent());
            case DESCRIPTION -> lines(group.description());
            case INDICATOR -> lines(group.indicator());
            case INDICATORS -> group.indicators().stream().map(this::indicator).toList();
            case PROBLEMS ->
                group.problems().stream()
                        .map(problem -> problem.text().in(language))
                        .toList();
        };
    }

    /// The lines of a field; none when it says nothing.
    public List<String> of(MeasureField field, MeasureContent measure) {
        return switch (field) {
            case CODE -> List.of(measure.code());
            case TITLE -> lines(measure.title());
            case DESCRIPTION -> lines(measure.description());
            case PROBLEMS -> measure.problems().stream().map(this::problem).toList();
            case LEAD -> owners(measure.owners(), Owner.Role.LEAD);
            case SUPPORTING -> owners(measure.owners(), Owner.Role.SUPPORTING);
            case EXTERNAL -> owners(measure.owners(), Owner.Role.EXTERNAL);
            case START -> deadline(measure.start());
            case DEADLINE -> deadline(measure.deadline());
            case ACTIVITIES -> measure.activities().stream().map(this::step).toList();
            case RESOURCES ->
                measure.resources().stream().map(text -> text.in(language)).toList();
            case INDICATORS ->
                measure.indicators().stream().map(this::indicator).toList();
            case BUDGET -> measure.budget().stream().map(this::budget).toList();
            case COSTLESS -> measure.costless() ? List.of(text("plans.costless")) : List.of();
            case MARKS ->
                kind.marks().stream()
                        .filter(mark -> measure.marks().contains(mark.code()))
                        .map(mark -> mark.name().in(language))
                        .toList();
            case REFERENCES ->
                measure.references().stream().map(this::reference).toList();
        };
    }

    private static List<String> present(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).toList();
    }

    private List<String> lines(LocalizedText text) {
        return text.isEmpty() ? List.of() : text.in(language).lines().toList();
    }

    private String problem(String key) {
        ProblemText problem = problems.get(key);
        return problem == null ? key : problem.text().in(language);
    }

    private List<String> owners(List<Owner> owners, Owner.Role role) {
        return owners.stream()
                .filter(owner -> owner.role() == role)
                .map(this::owner)
                .toList();
    }

    private String owner(Owner owner) {
        return named(plan.units(), owner.unit())
                .or(() -> named(plan.institutions(), owner.institution()))
                .orElseGet(() -> owner.name().in(language));
    }

    private Optional<String> named(Map<UUID, FrozenPlan.Named> names, @Nullable UUID id) {
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(names.get(id)).map(named -> named.name().in(language));
    }

    private List<String> deadline(@Nullable WrittenDeadline deadline) {
        return deadline == null || deadline.words().isEmpty()
                ? List.of()
                : List.of(PlanWords.deadline(texts, language, DeadlineLine.of(deadline))
                        .in(language));
    }

    private String step(Step step) {
        List<String> parts = new ArrayList<>(present(step.text().in(language)));
        parts.addAll(deadline(step.start()));
        parts.addAll(deadline(step.deadline()));
        parts.addAll(present(step.deliverable().in(language)));
        step.owners().forEach(owner -> parts.add(owner(owner)));
        return String.join(" · ", parts);
    }

    private String indicator(IndicatorText indicator) {
        List<String> parts = new ArrayList<>(present(
                indicator.text().in(language),
                labelled("plans.column.baseline", indicator.baseline().in(language)),
                labelled("plans.column.target", indicator.target().in(language)),
                labelled("plans.column.verification", indicator.verification().in(language))));
        if (indicator.passport() != null) {
            PassportFacts.of(indicator.passport(), texts, language)
                    .forEach(fact -> parts.add(fact.label() + ": " + fact.value()));
        }
        return String.join(" · ", parts);
    }

    private String labelled(String key, String value) {
        return value.isEmpty() ? "" : text(key) + ": " + value;
    }

    private String budget(Budget line) {
        return String.join(
                " · ",
                present(
                        line.year() == null ? "" : line.year().toString(),
                        line.source().in(language),
                        line.amount() == null ? line.raw() : money(line.amount(), line.currency()),
                        line.committed() == null
                                ? ""
                                : labelled("plans.budget.committed", money(line.committed(), line.currency())),
                        line.executed() == null
                                ? ""
                                : labelled("plans.budget.executed", money(line.executed(), line.currency()))));
    }

    private String money(BigDecimal amount, @Nullable String currency) {
        String number = NumberFormat.getInstance(language.locale()).format(amount);
        return currency == null ? number : number + " " + currency;
    }

    private String reference(Reference reference) {
        String list = lists.find(reference.list())
                .map(CodeList::name)
                .map(name -> name.in(language))
                .orElse(reference.list());
        String entry = lists.find(reference)
                .map(found -> " " + found.name().in(language))
                .orElse("");
        return list + ", " + reference.code() + entry;
    }

    private String text(String key) {
        return texts.text(language, key);
    }
}
