package org.besa.plans.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.besa.plans.FrozenPlan;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.Owner;
import org.besa.plans.PlanContent.ProblemText;
import org.besa.plans.PlanContent.Step;
import org.besa.plans.PlanKind;
import org.besa.plans.files.FormText.Entry;
import org.besa.platform.i18n.LocalizedText;

/// The areas of a form: what each is called and about, and its measures in six columns.
///
/// The text of a problem stands where a measure names it first; other measures name its key alone.
final class FormAreas {

    static final String PARENT = "files.area.parent";
    static final String ABOUT = "files.area.description";
    static final String INDICATOR = "files.area.indicator";
    static final String WITHHELD = "files.area.withheld";
    static final List<String> FACTS = List.of(PARENT, ABOUT, INDICATOR, WITHHELD);

    private final FrozenPlan plan;
    private final PlanKind kind;
    private final FormWriting form;
    private final Map<String, LocalizedText> problems = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    FormAreas(FrozenPlan plan, PlanKind kind, FormWriting form) {
        this.plan = plan;
        this.kind = kind;
        this.form = form;
        for (Group group : plan.content().groups()) {
            group.problems().forEach(problem -> problems.put(problem.key(), problem.text()));
        }
    }

    List<FormBlock> blocks() {
        List<FormBlock> blocks = new ArrayList<>();
        for (Group group : plan.content().groups()) {
            int depth = group.parent() == null ? 0 : depths.getOrDefault(group.parent(), 0) + 1;
            depths.put(group.code(), depth);
            blocks.add(new FormBlock.Area(depth, heading(group, depth)));
            fact(blocks, PARENT, group.parent() == null ? "" : FormEscapes.token(group.parent()));
            fact(blocks, ABOUT, form.text(group.description()));
            fact(blocks, INDICATOR, form.text(group.indicator()));
            Integer withheld = plan.withheld().get(group.code());
            fact(blocks, WITHHELD, withheld == null ? "" : withheld.toString());
            if (!group.measures().isEmpty()) {
                blocks.add(form.table(
                        FormSection.MEASURES,
                        "",
                        group.measures().stream().map(this::row).toList()));
            }
        }
        return blocks;
    }

    /// Whether no measure names a problem, so that its text does not stand in an area.
    boolean isUnnamed(ProblemText problem) {
        return !told.contains(problem.key());
    }

    private String heading(Group group, int depth) {
        int level = Math.min(depth, kind.groupLevels().size() - 1);
        String name = FormLabels.name(kind.groupLevels().get(level).one(), form.language());
        return name + " " + form.texts().write(group.code(), group.title());
    }

    private void fact(List<FormBlock> blocks, String label, String text) {
        if (!text.isEmpty()) {
            blocks.add(new FormBlock.Fact(form.labels().label(label, form.language()), text));
        }
    }

    private List<String> row(MeasureContent measure) {
        return List.of(
                problems(measure),
                form.texts().write(measure.code(), measure.title()),
                form.texts().write(measure.activities().stream().map(Step::text).toList()),
                leads(measure.owners()),
                form.words(measure.deadline()),
                form.texts().write(measure.resources()));
    }

    private String problems(MeasureContent measure) {
        List<Entry> entries = new ArrayList<>();
        for (String key : measure.problems()) {
            LocalizedText text = problems.getOrDefault(key, LocalizedText.EMPTY);
            entries.add(new Entry(key, told.add(key) ? text : LocalizedText.EMPTY));
        }
        return form.texts().entries(entries);
    }

    private String leads(List<Owner> owners) {
        List<Entry> leads = new ArrayList<>();
        for (int i = 0; i < owners.size(); i++) {
            if (owners.get(i).role() == Owner.Role.LEAD) {
                leads.add(new Entry(String.valueOf(i + 1), owners.get(i).name()));
            }
        }
        boolean plain = leads.size() == 1
                && "1".equals(leads.getFirst().mark())
                && !leads.getFirst().text().isEmpty();
        return plain ? form.text(leads.getFirst().text()) : form.texts().entries(leads);
    }
}
