package org.besa.plans.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.plans.PlanContent.Budget;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.ProblemText;
import org.besa.plans.PlanContent.Reference;
import org.besa.plans.PlanContent.Step;
import org.besa.plans.PlanContent.Visibility;
import org.besa.plans.files.FormAnnex.Level;
import org.besa.plans.files.FormText.Entry;
import org.besa.plans.files.FormText.Line;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// Reads the measures and problems of a form: the six columns and what the annex adds to them.
final class FormMeasures {

    private final FormTables tables;
    private final FormText texts;
    private final FormLabels labels;
    private final FormOwners owners;
    private final FormIndicators indicators;
    private final FormDeadlines deadlines;
    private final Map<String, Map<String, List<FormRow>>> details = new HashMap<>();
    private final Map<String, Map<Integer, FormRow>> steps = new HashMap<>();
    private final Map<String, List<Integer>> stepNumbers = new HashMap<>();
    private final Map<String, List<Budget>> budgets = new HashMap<>();
    private final Map<String, LocalizedText> problemTexts = new HashMap<>();

    FormMeasures(FormTables tables, FormText texts, FormLabels labels, FormOwners owners, FormIndicators indicators)
            throws FormFault {
        this.tables = tables;
        this.texts = texts;
        this.labels = labels;
        this.owners = owners;
        this.indicators = indicators;
        this.deadlines = new FormDeadlines(tables, texts, labels);
        readDetails();
        readSteps();
        readBudgets();
    }

    private void readDetails() throws FormFault {
        for (FormRow row : tables.rows(FormSection.DETAILS)) {
            String field = labels.findKey(row.cell(1), FormAnnex.DETAILS)
                    .orElseThrow(() -> new FormFault(row.place(), "not-a-detail", row.cell(1)));
            details.computeIfAbsent(row.token(0), key -> new HashMap<>())
                    .computeIfAbsent(field, key -> new ArrayList<>())
                    .add(row);
        }
    }

    private void readSteps() throws FormFault {
        for (FormRow row : tables.rows(FormSection.STEPS)) {
            steps.computeIfAbsent(row.token(0), key -> new HashMap<>()).put(row.number(1), row);
        }
    }

    private void readBudgets() throws FormFault {
        for (FormRow row : tables.rows(FormSection.BUDGET)) {
            String raw = row.plain(8);
            budgets.computeIfAbsent(row.token(0), key -> new ArrayList<>())
                    .add(new Budget(
                            row.findNumber(2),
                            texts.read(row.cell(3)),
                            row.findDecimal(4),
                            row.findDecimal(5),
                            row.findDecimal(6),
                            row.plain(7),
                            raw == null ? "" : raw));
        }
    }

    /// A measure from its row of six columns.
    MeasureContent measure(FormRow row) throws FormFault {
        Line named = Line.of(row.cell(1).lines().findFirst().orElse(""));
        if (named.mark() == null || named.isTranslation()) {
            throw new FormFault(row.place(), "no-number-of-measure");
        }
        String code = FormEscapes.plain(named.mark());
        Map<String, List<FormRow>> more = details.getOrDefault(code, Map.of());
        List<Entry> title = texts.readEntries(row.cell(1));
        return new MeasureContent(
                promise(more),
                code,
                title.getFirst().text(),
                text(more, FormAnnex.DESCRIPTION),
                problems(row),
                owners.ofMeasure(code, row.cell(3)),
                deadlines.findStart(code, "", texts.read(detail(more, FormAnnex.START))),
                deadlines.deadline(code, "", texts.read(row.cell(4))),
                steps(code, row),
                texts.readList(row.cell(5)),
                indicators.of(Level.MEASURE, code),
                budgets.getOrDefault(code, List.of()),
                !detail(more, FormAnnex.COSTLESS).isEmpty()
                        && labels.is(detail(more, FormAnnex.COSTLESS), FormAnnex.YES),
                rows(more, FormAnnex.MARK).stream().map(mark -> mark.token(2)).toList(),
                references(more));
    }

    private static List<FormRow> rows(Map<String, List<FormRow>> details, String field) {
        return details.getOrDefault(field, List.of());
    }

    private static String detail(Map<String, List<FormRow>> details, String field) {
        List<FormRow> rows = rows(details, field);
        return rows.isEmpty() ? "" : rows.getFirst().cell(2);
    }

    private LocalizedText text(Map<String, List<FormRow>> details, String field) {
        return texts.read(detail(details, field));
    }

    private static @Nullable UUID promise(Map<String, List<FormRow>> details) throws FormFault {
        List<FormRow> rows = rows(details, FormAnnex.PROMISE);
        return rows.isEmpty() ? null : rows.getFirst().id(2);
    }

    private static List<Reference> references(Map<String, List<FormRow>> details) throws FormFault {
        List<Reference> references = new ArrayList<>();
        for (FormRow row : rows(details, FormAnnex.REFERENCE)) {
            Line parts = Line.of(row.cell(2));
            if (parts.mark() == null) {
                throw new FormFault(row.place(), "not-a-reference");
            }
            references.add(new Reference(FormEscapes.plain(parts.mark()), FormEscapes.plain(parts.rest())));
        }
        return references;
    }

    private List<Step> steps(String code, FormRow row) throws FormFault {
        List<Step> read = new ArrayList<>();
        for (Entry entry : texts.readEntries(row.cell(2))) {
            int number = entry.mark() == null ? 1 : new FormRow(List.of(entry.mark()), row.place()).number(0);
            stepNumbers.computeIfAbsent(code, key -> new ArrayList<>()).add(number);
            FormRow more = steps.getOrDefault(code, Map.of()).get(number);
            String step = String.valueOf(number);
            LocalizedText start = more == null ? LocalizedText.EMPTY : texts.read(more.cell(2));
            LocalizedText deadline = more == null ? LocalizedText.EMPTY : texts.read(more.cell(3));
            read.add(new Step(
                    entry.text(),
                    deadlines.findStart(code, step, start),
                    deadlines.deadline(code, step, deadline),
                    more == null ? LocalizedText.EMPTY : texts.read(more.cell(4)),
                    owners.ofStep(code, number)));
        }
        return read;
    }

    /// The numbers of the steps that each measure has, once all measures were read.
    Map<String, List<Integer>> stepNumbers() {
        return stepNumbers;
    }

    private List<String> problems(FormRow row) throws FormFault {
        List<String> keys = new ArrayList<>();
        for (Entry entry : texts.readEntries(row.cell(0))) {
            if (entry.mark() == null) {
                throw new FormFault(row.place(), "no-key-of-problem");
            }
            keys.add(entry.mark());
            if (!entry.text().isEmpty()) {
                problemTexts.putIfAbsent(entry.mark(), entry.text());
            }
        }
        return keys;
    }

    /// The problems of an area; to be asked for when all measures were read.
    List<ProblemText> problemsOf(String area) throws FormFault {
        List<ProblemText> problems = new ArrayList<>();
        for (FormRow row : tables.rows(FormSection.PROBLEMS)) {
            if (row.token(1).equals(area)) {
                LocalizedText own = texts.read(row.cell(3));
                LocalizedText text = problemTexts.getOrDefault(row.token(0), own);
                problems.add(new ProblemText(row.token(0), text, row.word(2, Visibility.class, labels)));
            }
        }
        return problems;
    }
}
