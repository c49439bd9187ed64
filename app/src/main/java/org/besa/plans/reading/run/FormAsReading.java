package org.besa.plans.reading.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.plans.FrozenPlan;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Budget;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.IndicatorText;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.Owner;
import org.besa.plans.PlanContent.Step;
import org.besa.plans.PlanContent.WrittenDeadline;
import org.besa.plans.deadline.Deadline;
import org.besa.plans.files.ReadForm;
import org.besa.plans.reading.Field;
import org.besa.plans.reading.ReadMeasure;
import org.besa.plans.reading.ReadMeasure.OtherText;
import org.besa.plans.reading.Reading;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.SourcePlace;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A form of ours in the shape of any reading, in one language: what the shape has no place for stands in the form
/// itself, which is told beside it.
final class FormAsReading {

    /// A form tells what stands where by its content; its parts have no line of their own that would help anybody.
    private static final SourcePlace NOWHERE = SourcePlace.line(1);

    private final FrozenPlan plan;
    private final Language language;
    private final Map<String, LocalizedText> problems = new HashMap<>();

    private FormAsReading(ReadForm form) {
        this.plan = form.plan();
        this.language = form.language().primary();
        plan.content()
                .groups()
                .forEach(group -> group.problems().forEach(problem -> problems.put(problem.key(), problem.text())));
    }

    /// @param units lines and rows of the file, all of which a form uses
    static Reading of(ReadForm form, DocumentFormat format, int units) {
        return new FormAsReading(form).reading(form, format, units);
    }

    private Reading reading(ReadForm form, DocumentFormat format, int units) {
        PlanContent content = plan.content();
        FrozenPlan.Named owner = plan.institutions().get(plan.institution());
        return new Reading(
                Stream.of(Reading.Kind.values())
                        .filter(kind -> kind.name().equalsIgnoreCase(plan.kind().replace('-', '_')))
                        .findFirst()
                        .orElse(Reading.Kind.INTEGRITY_PLAN),
                text(content.title()),
                owner == null ? null : text(owner.name()),
                period(content),
                language.code(),
                format,
                false,
                content.groups().stream().map(this::group).toList(),
                null,
                List.of(),
                List.of(),
                new Reading.LineAccount(units, units, 0, 0),
                List.of(),
                List.of(),
                List.of("This is version %d of the plan “%s”, exported by Besa (SHA-256 %s)%s."
                        .formatted(
                                plan.version(),
                                plan.address(),
                                form.sha256(),
                                form.isUnchanged()
                                        ? " and unchanged since"
                                        : "; it was changed since, or is in one language")));
    }

    private static Reading.@Nullable Period period(PlanContent content) {
        if (content.periodStart() == null && content.periodEnd() == null) {
            return null;
        }
        String raw = Stream.of(content.periodStart(), content.periodEnd())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" – "));
        return new Reading.Period(raw, content.periodStart(), content.periodEnd());
    }

    private Reading.Group group(Group group) {
        return new Reading.Group(
                group.code(),
                group.title().in(language),
                group.parent(),
                text(group.indicator()),
                group.measures().stream().map(this::measure).toList());
    }

    private ReadMeasure measure(MeasureContent measure) {
        String answered = measure.problems().stream()
                .map(key -> problems.getOrDefault(key, LocalizedText.EMPTY).in(language))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        return new ReadMeasure(
                measure.code(),
                measure.code(),
                answered.isEmpty() ? null : answered,
                List.of(measure.title().in(language)),
                owners(measure, Owner.Role.LEAD),
                owners(measure, Owner.Role.SUPPORTING),
                deadline(measure.deadline()),
                measure.activities().stream().map(this::step).toList(),
                measure.resources().stream().map(text -> text.in(language)).toList(),
                measure.indicators().stream().map(this::indicator).toList(),
                measure.budget().stream().map(this::budget).toList(),
                others(measure),
                null,
                List.of(),
                NOWHERE,
                List.of());
    }

    private List<String> owners(MeasureContent measure, Owner.Role role) {
        return measure.owners().stream()
                .filter(owner -> owner.role() == role)
                .map(owner -> owner.name().in(language))
                .toList();
    }

    private List<OtherText> others(MeasureContent measure) {
        List<OtherText> others = new ArrayList<>();
        if (!measure.description().isEmpty()) {
            others.add(new OtherText(
                    "description", Field.NOTES, measure.description().in(language)));
        }
        if (measure.start() != null) {
            others.add(
                    new OtherText("start", Field.START, measure.start().words().in(language)));
        }
        owners(measure, Owner.Role.EXTERNAL).forEach(name -> others.add(new OtherText("external", null, name)));
        measure.marks().forEach(mark -> others.add(new OtherText("mark", null, mark)));
        measure.references()
                .forEach(each -> others.add(new OtherText("reference", null, each.list() + " " + each.code())));
        if (measure.costless()) {
            others.add(new OtherText("costs", Field.BUDGET, "none"));
        }
        return others;
    }

    private Deadline deadline(WrittenDeadline written) {
        return new Deadline(
                written.words().in(language),
                written.kind(),
                written.start(),
                written.end(),
                written.precision(),
                written.recurrence(),
                written.confidence());
    }

    /// As the reader writes steps: the deadline behind a bar.
    private String step(Step step) {
        String deadline = step.deadline().words().in(language);
        return step.text().in(language) + (deadline.isEmpty() ? "" : " | " + deadline);
    }

    private ReadMeasure.Indicator indicator(IndicatorText indicator) {
        return new ReadMeasure.Indicator(
                indicator.text().in(language),
                text(indicator.baseline()),
                text(indicator.target()),
                text(indicator.verification()));
    }

    private ReadMeasure.BudgetLine budget(Budget line) {
        return new ReadMeasure.BudgetLine(line.raw(), line.year(), text(line.source()), line.amount(), line.currency());
    }

    private @Nullable String text(LocalizedText text) {
        return text.isEmpty() ? null : text.in(language);
    }
}
