package org.besa.plans.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.files.FormAnnex.Level;

/// Rows of the annex that belong to nothing in the form, because somebody changed a number or deleted a measure. They
/// are told, so that nothing they say is lost unseen.
final class FormLooseRows {

    private static final List<FormSection> OF_MEASURES = List.of(
            FormSection.DETAILS, FormSection.STEPS, FormSection.OWNERS, FormSection.DEADLINES, FormSection.BUDGET);

    private static final Set<FormSection> OF_STEPS =
            Set.of(FormSection.STEPS, FormSection.OWNERS, FormSection.DEADLINES);

    private final FormTables tables;
    private final FormLabels labels;
    private final Set<String> measures;
    private final Set<String> groups;
    private final Map<String, Set<String>> steps = new HashMap<>();
    private final List<FormFault> faults = new ArrayList<>();

    /// @param steps numbers of the steps that each measure has in the form
    FormLooseRows(FormTables tables, FormLabels labels, PlanContent content, Map<String, List<Integer>> steps) {
        this.tables = tables;
        this.labels = labels;
        this.measures = content.measures().stream().map(MeasureContent::code).collect(Collectors.toSet());
        this.groups = content.groups().stream().map(Group::code).collect(Collectors.toSet());
        steps.forEach((measure, numbers) -> this.steps.put(
                measure, new HashSet<>(numbers.stream().map(String::valueOf).toList())));
    }

    List<FormFault> faults() throws FormFault {
        for (FormSection section : OF_MEASURES) {
            for (FormRow row : tables.rows(section)) {
                if (!measures.contains(row.token(0))) {
                    faults.add(new FormFault(row.place(), "no-measure", row.token(0)));
                } else if (OF_STEPS.contains(section)) {
                    step(row);
                }
            }
        }
        for (FormRow row : tables.rows(FormSection.INDICATORS)) {
            boolean ofArea = row.word(1, Level.class, labels) == Level.AREA;
            if (!(ofArea ? groups : measures).contains(row.token(2))) {
                faults.add(new FormFault(row.place(), ofArea ? "no-group" : "no-measure", row.token(2)));
            }
        }
        for (FormRow row : tables.rows(FormSection.PROBLEMS)) {
            if (!groups.contains(row.token(1))) {
                faults.add(new FormFault(row.place(), "no-group", row.token(1)));
            }
        }
        return faults;
    }

    private void step(FormRow row) {
        String step = row.cell(1);
        if (!step.isEmpty() && !steps.getOrDefault(row.token(0), Set.of()).contains(step)) {
            faults.add(new FormFault(row.place(), "no-step", row.token(0), step));
        }
    }
}
