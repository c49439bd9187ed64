package org.besa.plans.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Budget;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.IndicatorText;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.Owner;
import org.besa.plans.PlanContent.ProblemText;
import org.besa.plans.PlanContent.Step;
import org.besa.plans.PlanContent.WrittenDeadline;
import org.besa.plans.PlanKind;
import org.besa.platform.i18n.LocalizedText;

/// Makes the content of a plan from a working copy: rows become measures, names become owners, words become days.
final class PlanOfCopy {

    /// Words in the longest name of a mark: “Pjesëmarrja e qytetarëve”.
    private static final int LONGEST_NAME = 3;

    private final WorkingCopy copy;
    private final PlanKind kind;
    private final RowDeadlines deadlines;
    private final Set<String> groupCodes = new HashSet<>();
    private final Set<String> measureCodes = new HashSet<>();

    private PlanOfCopy(WorkingCopy copy, PlanKind kind) {
        this.copy = copy;
        this.kind = kind;
        this.deadlines = RowDeadlines.of(copy);
    }

    static PlanContent content(WorkingCopy copy, PlanKind kind) {
        return new PlanOfCopy(copy, kind).content();
    }

    private PlanContent content() {
        Map<String, String> codes = new LinkedHashMap<>();
        for (int i = 0; i < copy.groups().size(); i++) {
            RowGroup group = copy.groups().get(i);
            String code = group.code().isEmpty() ? String.valueOf(i + 1) : group.code();
            codes.put(group.id(), unique(code, groupCodes));
        }
        List<Group> groups =
                copy.groups().stream().map(group -> group(group, codes)).toList();
        Head head = copy.head();
        return new PlanContent(head.title(), head.summary(), head.periodStart(), head.periodEnd(), groups);
    }

    private Group group(RowGroup group, Map<String, String> codes) {
        String code = codes.getOrDefault(group.id(), "");
        Map<String, String> problems = new LinkedHashMap<>();
        List<MeasureContent> measures = new ArrayList<>();
        for (Row row : copy.rowsIn()) {
            if (row.group().equals(group.id())) {
                measures.add(measure(row, code, problems));
            }
        }
        return new Group(
                code,
                group.parent() == null ? null : codes.get(group.parent()),
                group.title().isEmpty() ? asTitle(kind.measure().many()) : text(group.title()),
                LocalizedText.EMPTY,
                text(group.indicator()),
                List.of(),
                problems.entrySet().stream()
                        .map(e -> ProblemText.open(e.getValue(), text(e.getKey())))
                        .toList(),
                measures);
    }

    /// The words of a kind are written as inside of a sentence.
    private static LocalizedText asTitle(LocalizedText words) {
        Map<String, String> titles = new LinkedHashMap<>();
        words.byLanguage()
                .forEach((language, word) -> titles.put(
                        language,
                        word.substring(0, 1).toUpperCase(Locale.forLanguageTag(language)) + word.substring(1)));
        return LocalizedText.of(titles);
    }

    private MeasureContent measure(Row row, String groupCode, Map<String, String> problems) {
        String number = row.code().isEmpty() ? groupCode + "." + (measureCodes.size() + 1) : row.code();
        String risk = row.text(Column.RISK);
        if (!risk.isEmpty()) {
            problems.putIfAbsent(risk, groupCode + "." + (problems.size() + 1));
        }
        List<String> promises = row.lines(Column.MEASURE);
        List<String> description = new ArrayList<>(promises.subList(Math.min(1, promises.size()), promises.size()));
        description.addAll(row.lines(Column.DESCRIPTION));
        row.lines(Column.MARKS).stream().filter(line -> !isOnlyMark(line)).forEach(description::add);
        description.addAll(row.lines(Column.OTHER));
        List<Owner> owners = new ArrayList<>();
        row.lines(Column.RESPONSIBLE).forEach(name -> owners.add(owner(Owner.Role.LEAD, name)));
        row.lines(Column.SUPPORTING).forEach(name -> owners.add(owner(Owner.Role.SUPPORTING, name)));
        return new MeasureContent(
                null,
                unique(number, measureCodes),
                text(promises.isEmpty() ? firstWords(row) : promises.getFirst()),
                text(String.join("\n", description)),
                risk.isEmpty() ? List.of() : List.of(problems.getOrDefault(risk, "")),
                owners,
                row.lines(Column.START).isEmpty() ? null : deadline(row.text(Column.START)),
                deadline(row.text(Column.DEADLINE)),
                row.lines(Column.ACTIVITIES).stream().map(this::step).toList(),
                row.lines(Column.RESOURCES).stream().map(this::text).toList(),
                row.lines(Column.INDICATORS).stream().map(this::indicator).toList(),
                row.lines(Column.BUDGET).stream().map(this::budget).toList(),
                false,
                marks(row),
                List.of());
    }

    /// A measure needs a title; a row that has none is called by the first thing it says.
    private static String firstWords(Row row) {
        return List.of(Column.DESCRIPTION, Column.ACTIVITIES, Column.RISK, Column.CODE).stream()
                .filter(column -> !row.lines(column).isEmpty())
                .map(column -> row.lines(column).getFirst())
                .findFirst()
                .orElse("—");
    }

    private Owner owner(Owner.Role role, String name) {
        return copy.match(name)
                .map(match -> new Owner(role, match.institution(), match.unit(), text(name)))
                .orElseGet(() -> new Owner(role, null, null, text(name)));
    }

    private Step step(String line) {
        RowDeadlines.Step step = deadlines.step(line);
        return Step.of(
                text(step.text()),
                step.deadline() == null
                        ? WrittenDeadline.none()
                        : WrittenDeadline.of(text(step.deadline().raw()), step.deadline()));
    }

    private WrittenDeadline deadline(String words) {
        return words.isEmpty() ? WrittenDeadline.none() : WrittenDeadline.of(text(words), deadlines.understand(words));
    }

    private IndicatorText indicator(String line) {
        List<String> parts = BarredLine.parts(line, 4);
        return new IndicatorText(text(parts.get(0)), text(parts.get(1)), text(parts.get(2)), text(parts.get(3)), null);
    }

    private Budget budget(String line) {
        List<String> parts = BarredLine.parts(line, 3);
        return BudgetWords.budget(parts.get(0), parts.get(1), text(parts.get(2)));
    }

    private List<String> marks(Row row) {
        return kind.marks().stream()
                .filter(mark -> row.lines(Column.MARKS).stream().anyMatch(line -> says(line, mark)))
                .map(PlanKind.Mark::code)
                .toList();
    }

    /// What stands before a colon names the mark, what stands behind argues for it.
    private static boolean says(String line, PlanKind.Mark mark) {
        int colon = line.indexOf(':');
        String name = " " + WorkingCopy.nameKey(colon < 0 ? line : line.substring(0, colon));
        return name.contains(" " + WorkingCopy.nameKey(mark.code()))
                || mark.words().stream().anyMatch(word -> name.contains(" " + WorkingCopy.nameKey(word)))
                || mark.name().byLanguage().values().stream()
                        .anyMatch(known -> name.contains(" " + WorkingCopy.nameKey(known)));
    }

    /// Whether a line does no more than name a mark: what argues for one is kept in the description.
    private boolean isOnlyMark(String line) {
        return !line.contains(":")
                && line.split(" ", -1).length <= LONGEST_NAME
                && kind.marks().stream().anyMatch(mark -> says(line, mark));
    }

    private LocalizedText text(String text) {
        return LocalizedText.in(copy.head().language(), text);
    }

    private static String unique(String code, Set<String> taken) {
        String candidate = code;
        for (int n = 2; !taken.add(candidate); n++) {
            candidate = code + "-" + n;
        }
        return candidate;
    }
}
