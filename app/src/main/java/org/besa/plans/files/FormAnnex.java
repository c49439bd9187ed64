package org.besa.plans.files;

import static org.besa.plans.files.FormWriting.string;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.plans.FrozenPlan;
import org.besa.plans.PlanContent.Budget;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.IndicatorText;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.Owner;
import org.besa.plans.PlanContent.ProblemText;
import org.besa.plans.PlanContent.Step;
import org.besa.plans.PlanContent.WrittenDeadline;
import org.jspecify.annotations.Nullable;

/// The annex of a form: a table for each thing that the six columns leave out, and no table where there is none.
final class FormAnnex {

    static final String TITLE = "files.annex";

    static final String PROMISE = "files.details.promise";
    static final String DESCRIPTION = "files.details.description";
    static final String START = "files.details.start";
    static final String COSTLESS = "files.details.costless";
    static final String MARK = "files.details.mark";
    static final String REFERENCE = "files.details.reference";
    static final List<String> DETAILS = List.of(PROMISE, DESCRIPTION, START, COSTLESS, MARK, REFERENCE);

    static final String YES = "files.word.yes";

    /// Which of two deadlines a row explains.
    enum Which {
        START,
        DEADLINE
    }

    /// What an indicator belongs to.
    enum Level {
        AREA,
        MEASURE
    }

    /// What a name names.
    enum Named {
        INSTITUTION,
        UNIT
    }

    private final FrozenPlan plan;
    private final FormAreas areas;
    private final FormWriting form;
    private final Map<FormSection, List<List<String>>> tables = new EnumMap<>(FormSection.class);
    private final FormPassports passports;
    private int indicators;

    FormAnnex(FrozenPlan plan, FormAreas areas, FormWriting form) {
        this.plan = plan;
        this.areas = areas;
        this.form = form;
        this.passports = new FormPassports(form, this::add);
    }

    List<FormBlock> blocks() {
        for (Group group : plan.content().groups()) {
            indicators(Level.AREA, group.code(), group.indicators());
            group.problems().forEach(problem -> problem(group, problem));
            group.measures().forEach(this::measure);
        }
        names(Named.INSTITUTION, plan.institutions());
        names(Named.UNIT, plan.units());
        List<FormBlock> blocks = new ArrayList<>();
        blocks.add(new FormBlock.Annex(
                form.labels().label(TITLE, form.language()),
                form.labels().sentence("files.annex.intro", form.language())));
        tables.forEach((section, rows) -> blocks.add(form.table(section, rows)));
        return blocks;
    }

    private void add(FormSection section, List<String> cells) {
        tables.computeIfAbsent(section, key -> new ArrayList<>()).add(cells);
    }

    private void measure(MeasureContent measure) {
        String code = FormEscapes.token(measure.code());
        detail(code, PROMISE, string(measure.promise()));
        detail(code, DESCRIPTION, form.text(measure.description()));
        detail(code, START, form.words(measure.start()));
        detail(code, COSTLESS, measure.costless() ? form.labels().label(YES, form.language()) : "");
        measure.marks().forEach(mark -> detail(code, MARK, form.plain(mark)));
        measure.references()
                .forEach(reference -> detail(
                        code,
                        REFERENCE,
                        FormText.marked(FormEscapes.token(reference.list()), form.plain(reference.code()))));
        explain(code, "", Which.START, measure.start());
        explain(code, "", Which.DEADLINE, measure.deadline());
        owners(code, "", measure.owners());
        steps(code, measure.activities());
        indicators(Level.MEASURE, measure.code(), measure.indicators());
        for (int i = 0; i < measure.budget().size(); i++) {
            budget(code, i + 1, measure.budget().get(i));
        }
    }

    private void detail(String code, String label, String value) {
        if (!value.isEmpty()) {
            add(FormSection.DETAILS, List.of(code, form.labels().label(label, form.language()), value));
        }
    }

    private void steps(String code, List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String number = String.valueOf(i + 1);
            String start = form.words(step.start());
            String deadline = form.words(step.deadline());
            String deliverable = form.text(step.deliverable());
            if (!(start + deadline + deliverable).isEmpty()) {
                add(FormSection.STEPS, List.of(code, number, start, deadline, deliverable));
            }
            explain(code, number, Which.START, step.start());
            explain(code, number, Which.DEADLINE, step.deadline());
            owners(code, number, step.owners());
        }
    }

    private void owners(String code, String step, List<Owner> owners) {
        for (int i = 0; i < owners.size(); i++) {
            Owner owner = owners.get(i);
            boolean isLead = step.isEmpty() && owner.role() == Owner.Role.LEAD;
            if (!isLead || owner.institution() != null || owner.unit() != null) {
                add(
                        FormSection.OWNERS,
                        List.of(
                                code,
                                step,
                                String.valueOf(i + 1),
                                form.word(owner.role()),
                                form.name(owner.institution()),
                                form.name(owner.unit()),
                                form.text(owner.name())));
            }
        }
    }

    private void explain(String code, String step, Which which, @Nullable WrittenDeadline deadline) {
        if (deadline != null && form.isExplained(deadline, which == Which.START)) {
            add(
                    FormSection.DEADLINES,
                    List.of(
                            code,
                            step,
                            form.word(which),
                            form.words(deadline),
                            form.word(deadline.kind()),
                            form.day(deadline.start()),
                            form.day(deadline.end()),
                            form.word(deadline.precision()),
                            form.plain(deadline.recurrence()),
                            String.valueOf(deadline.confidence())));
        }
    }

    private void budget(String code, int number, Budget line) {
        add(
                FormSection.BUDGET,
                List.of(
                        code,
                        String.valueOf(number),
                        string(line.year()),
                        form.text(line.source()),
                        string(line.amount()),
                        string(line.committed()),
                        string(line.executed()),
                        form.plain(line.currency()),
                        line.raw().isEmpty() ? "" : form.plain(line.raw())));
    }

    private void indicators(Level level, String owner, List<IndicatorText> texts) {
        for (IndicatorText indicator : texts) {
            String number = String.valueOf(++indicators);
            add(
                    FormSection.INDICATORS,
                    List.of(
                            number,
                            form.word(level),
                            FormEscapes.token(owner),
                            form.text(indicator.text()),
                            form.text(indicator.baseline()),
                            form.text(indicator.target()),
                            form.text(indicator.verification())));
            if (indicator.passport() != null) {
                passports.add(number, indicator.passport());
            }
        }
    }

    private void problem(Group group, ProblemText problem) {
        add(
                FormSection.PROBLEMS,
                List.of(
                        FormEscapes.token(problem.key()),
                        FormEscapes.token(group.code()),
                        form.word(problem.visibility()),
                        areas.isUnnamed(problem) ? form.text(problem.text()) : ""));
    }

    private void names(Named kind, Map<UUID, FrozenPlan.Named> names) {
        names.forEach((id, named) -> add(
                FormSection.NAMES,
                List.of(
                        form.word(kind),
                        FormEscapes.token(named.code()),
                        form.name(named.institution()),
                        id.equals(plan.institution()) ? "" : form.text(named.name()),
                        id.toString())));
    }
}
