package org.besa.plans.editing.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.besa.plans.CodeLists;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.Owner;
import org.besa.plans.PlanContent.ProblemText;
import org.besa.plans.PlanContent.Reference;
import org.besa.plans.PlanContent.Step;
import org.besa.plans.PlanContent.WrittenDeadline;
import org.besa.plans.PlanKind;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A measure in the fields of a form, and back.
final class MeasureFields {

    private final Draft draft;
    private final @Nullable MeasureContent shown;
    private final WrittenDeadlines deadlines;
    private final OwnerNames names;

    /// @param shown what the form was filled with; null for a new measure
    MeasureFields(Draft draft, @Nullable MeasureContent shown, WrittenDeadlines deadlines, OwnerNames names) {
        this.draft = draft;
        this.shown = shown;
        this.deadlines = deadlines;
        this.names = names;
    }

    static Fields of(MeasureContent measure) {
        Fields.Builder fields = new Fields.Builder()
                .put("code", measure.code())
                .put("title", measure.title())
                .put("description", measure.description())
                .put("start", words(measure.start()))
                .put("deadline", measure.deadline().words());
        measure.problems().forEach(key -> fields.tick("problems." + key));
        putOwners(measure.owners(), "owners", fields);
        for (int i = 0; i < measure.activities().size(); i++) {
            Step step = measure.activities().get(i);
            String at = "activities." + i + ".";
            fields.put(at + "text", step.text())
                    .put(at + "start", words(step.start()))
                    .put(at + "deadline", step.deadline().words())
                    .put(at + "deliverable", step.deliverable());
            putOwners(step.owners(), at + "owners", fields);
        }
        for (int i = 0; i < measure.resources().size(); i++) {
            fields.put("resources." + i + ".text", measure.resources().get(i));
        }
        IndicatorFields.put(measure.indicators(), "indicators", fields);
        BudgetFields.put(measure.budget(), fields);
        if (measure.costless()) {
            fields.tick("costless");
        }
        measure.marks().forEach(mark -> fields.tick("marks." + mark));
        for (int i = 0; i < measure.references().size(); i++) {
            Reference reference = measure.references().get(i);
            fields.put("references." + i + ".entry", reference.list() + ":" + reference.code());
        }
        return fields.build();
    }

    private static LocalizedText words(@Nullable WrittenDeadline deadline) {
        return deadline == null ? LocalizedText.EMPTY : deadline.words();
    }

    private static void putOwners(List<Owner> owners, String list, Fields.Builder into) {
        for (int i = 0; i < owners.size(); i++) {
            into.put(list + "." + i + ".role", owners.get(i).role())
                    .put(list + "." + i + ".name", owners.get(i).name());
        }
    }

    /// What was typed, as a measure.
    MeasureContent read(Fields fields, CodeLists lists, Faults faults) {
        return new MeasureContent(
                shown == null ? null : shown.promise(),
                fields.text("code").strip(),
                fields.localized("title"),
                fields.localized("description"),
                problems(fields),
                owners(fields, "owners"),
                deadlines.optional(fields.localized("start")),
                deadlines.deadline(fields.localized("deadline")),
                steps(fields),
                resources(fields),
                new IndicatorFields(fields, faults).read("indicators"),
                new BudgetFields(fields, faults, shown).read(),
                fields.isTicked("costless"),
                marks(fields),
                references(fields, lists, faults));
    }

    /// In the order of the plan, with those that this person may not see.
    private List<String> problems(Fields fields) {
        Set<String> keys = new LinkedHashSet<>(fields.ticked("problems"));
        return draft.content().groups().stream()
                .flatMap(group -> group.problems().stream())
                .filter(problem -> keys.contains(problem.key()) || (!draft.sees(problem) && isShown(problem)))
                .map(ProblemText::key)
                .toList();
    }

    private boolean isShown(ProblemText problem) {
        return shown != null && shown.problems().contains(problem.key());
    }

    private List<Owner> owners(Fields fields, String list) {
        List<Owner> owners = new ArrayList<>();
        for (int i : fields.lines(list)) {
            LocalizedText name = fields.localized(list + "." + i + ".name");
            if (!name.isEmpty()) {
                owners.add(names.owner(fields.choice(list + "." + i + ".role", Owner.Role.LEAD), name));
            }
        }
        return owners;
    }

    private List<Step> steps(Fields fields) {
        List<Step> steps = new ArrayList<>();
        for (int i : fields.lines("activities")) {
            String at = "activities." + i + ".";
            Step step = new Step(
                    fields.localized(at + "text"),
                    deadlines.optional(fields.localized(at + "start")),
                    deadlines.deadline(fields.localized(at + "deadline")),
                    fields.localized(at + "deliverable"),
                    owners(fields, at + "owners"));
            if (!step.equals(new Step(
                    LocalizedText.EMPTY,
                    null,
                    deadlines.deadline(LocalizedText.EMPTY),
                    LocalizedText.EMPTY,
                    List.of()))) {
                steps.add(step);
            }
        }
        return steps;
    }

    private static List<LocalizedText> resources(Fields fields) {
        return fields.lines("resources").stream()
                .map(i -> fields.localized("resources." + i + ".text"))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /// In the order of the kind, or in the one they had.
    private List<String> marks(Fields fields) {
        List<String> ticked = fields.ticked("marks");
        List<String> marks = draft.kind().marks().stream()
                .map(PlanKind.Mark::code)
                .filter(ticked::contains)
                .toList();
        boolean same = shown != null && Set.copyOf(shown.marks()).equals(Set.copyOf(marks));
        return shown != null && same ? shown.marks() : marks;
    }

    private static List<Reference> references(Fields fields, CodeLists lists, Faults faults) {
        Set<Reference> references = new LinkedHashSet<>();
        for (int i : fields.lines("references")) {
            String field = "references." + i + ".entry";
            String typed = fields.text(field);
            int colon = typed.indexOf(':');
            if (colon > 0) {
                references.add(new Reference(typed.substring(0, colon), typed.substring(colon + 1)));
            } else if (!typed.isBlank()) {
                faults.note(field, "desk.problem.not-an-entry");
            }
        }
        references.removeIf(reference -> lists.find(reference.list()).isEmpty());
        return List.copyOf(references);
    }
}
