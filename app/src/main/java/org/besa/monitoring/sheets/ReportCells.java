package org.besa.monitoring.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.apache.poi.ss.SpreadsheetVersion;
import org.besa.monitoring.Progress;
import org.besa.monitoring.StatusScheme;
import org.besa.monitoring.forms.MeasureFacts;
import org.besa.monitoring.forms.ReportFields;
import org.besa.monitoring.sheets.ReportColumn.Holds;
import org.besa.monitoring.sheets.ReportColumns.Size;
import org.besa.monitoring.sheets.SheetLine.Change;
import org.besa.monitoring.sheets.SheetLine.Fault;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;

/// What is said of one measure as the cells of a row, and back. A cell that says what it said when it left changes
/// nothing, so what a sheet cannot hold (the other language, a very long text) stays as it is.
final class ReportCells {

    private static final String CURRENCY = "ALL";
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final MeasureFacts facts;
    private final StatusScheme scheme;
    private final ReportFields form;
    private final Language language;

    ReportCells(MeasureFacts facts, StatusScheme scheme, Language language) {
        this.facts = facts;
        this.scheme = scheme;
        this.form = new ReportFields(facts, scheme);
        this.language = language;
    }

    /// What a row means.
    ///
    /// @param said as far as it can be read
    /// @param changes cells that say something else than when they left
    record Typed(Progress said, List<Change> changes, List<Fault> faults) {}

    /// How many columns the row needs.
    Size size(Progress said) {
        return new Size(
                        said.obstacles().size(),
                        facts.steps().size(),
                        facts.indicators().size(),
                        facts.budget().size() + ReportFields.OTHER_SOURCES)
                .atMost(Size.MOST);
    }

    /// The cells of the row by the keys of their columns; none for what the measure does not have.
    SequencedMap<String, String> of(Progress said) {
        Map<String, String> fields = form.of(said);
        SequencedMap<String, String> cells = new LinkedHashMap<>();
        for (ReportColumn column : ReportColumns.said(size(said).and(new Size(Size.MOST.obstacles(), 0, 0, 0)))) {
            cells.put(column.key(), fitting(cell(column, said, fields)));
        }
        return cells;
    }

    private String cell(ReportColumn column, Progress said, Map<String, String> fields) {
        if (column.key().startsWith("obstacles.")) {
            return obstacle(column, said);
        }
        String held = fields.getOrDefault(column.field(language), "");
        return switch (column.holds()) {
            case STATUS ->
                scheme.find(held).map(status -> status.name().in(language)).orElse("");
            case FACT -> fact(column);
            case CURRENCY -> held.isEmpty() ? currency(column.number()) : held;
            case TEXT -> isPlannedSource(column) ? source(column.number()) : held;
            case OBSTACLE, PERCENT, DAY, NUMBER, IDENTITY, REASON -> held;
        };
    }

    private String obstacle(ReportColumn column, Progress said) {
        if (column.number() > said.obstacles().size()) {
            return "";
        }
        Progress.Obstacle obstacle = said.obstacles().get(column.number() - 1);
        return column.holds() == Holds.TEXT
                ? obstacle.note().find(language).orElse("")
                : scheme.findObstacle(obstacle.code())
                        .map(entry -> entry.name().in(language))
                        .orElse(obstacle.code());
    }

    private String fact(ReportColumn column) {
        int index = column.number() - 1;
        LocalizedText text = column.key().startsWith("steps.")
                ? facts.steps().get(index).text()
                : facts.indicators().get(index).text();
        return text.in(language);
    }

    private String currency(int number) {
        if (number > facts.budget().size()) {
            return "";
        }
        String planned = facts.budget().get(number - 1).currency();
        return planned == null ? CURRENCY : planned;
    }

    private boolean isPlannedSource(ReportColumn column) {
        return column.key().endsWith(".source")
                && column.number() <= facts.budget().size();
    }

    private String source(int number) {
        return facts.budget().get(number - 1).source().in(language);
    }

    /// Whether nobody changes the cell here: it belongs to the plan.
    boolean isFixed(ReportColumn column) {
        return column.holds() == Holds.FACT || isPlannedSource(column);
    }

    private static String fitting(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /// Reads a row.
    ///
    /// @param base what it was made of
    /// @param typed what stands in its cells; columns that the file does not have are missing
    Typed read(Progress base, Map<ReportColumn, String> typed) {
        SequencedMap<String, String> fields = form.of(base);
        SequencedMap<String, String> left = of(base);
        List<Change> changes = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        typed.forEach((column, cell) -> {
            String before = left.get(column.key());
            if (ReportColumns.isAbout(column)) {
                return;
            }
            if (before == null) {
                if (!cell.isBlank()) {
                    faults.add(Fault.in(column, "monitoring.sheet.fault.no-part"));
                }
            } else if (!CellText.plain(cell).equals(CellText.plain(before))) {
                changes.add(new Change(column, before, cell));
                overlay(column, cell, fields, faults);
            } else if (column.holds() == Holds.CURRENCY) {
                fields.put(column.key(), cell);
            }
        });
        if (changes.stream().anyMatch(change -> change.column().key().startsWith("obstacles."))) {
            new ObstacleCells(scheme, language).overlay(base, obstacles(left, typed), fields, faults);
        }
        SequencedMap<String, String> unread = new LinkedHashMap<>();
        Progress said = form.read(fields, unread);
        unread.forEach((field, key) -> faults.add(Fault.in(column(field, typed), key)));
        return new Typed(said, faults.isEmpty() ? understood(changes, said) : changes, faults);
    }

    /// With what was understood instead of what was typed, so that people see it before it is kept.
    private List<Change> understood(List<Change> changes, Progress said) {
        Map<String, String> meant = of(said);
        return changes.stream()
                .map(change -> new Change(
                        change.column(),
                        change.before(),
                        change.column().key().startsWith("obstacles.")
                                ? change.after()
                                : meant.getOrDefault(change.column().key(), "")))
                .toList();
    }

    private void overlay(ReportColumn column, String cell, Map<String, String> fields, List<Fault> faults) {
        String field = column.field(language);
        if (isFixed(column)) {
            faults.add(Fault.in(column, "monitoring.sheet.fault.fixed"));
        } else if (fields.getOrDefault(field, "").length() > LONGEST) {
            faults.add(Fault.in(column, "monitoring.sheet.fault.long"));
        } else if (cell.isBlank()) {
            fields.put(field, "");
        } else {
            switch (column.holds()) {
                case STATUS ->
                    scheme.statuses().stream()
                            .filter(status -> CellText.means(cell, status.name(), status.code()))
                            .findFirst()
                            .ifPresentOrElse(
                                    status -> fields.put(field, status.code()),
                                    () -> faults.add(Fault.in(column, "monitoring.sheet.fault.no-status", cell)));
                case PERCENT ->
                    CellText.percent(cell)
                            .ifPresentOrElse(
                                    percent -> fields.put(field, percent.toString()),
                                    () -> faults.add(Fault.in(column, "monitoring.finding.percent")));
                case DAY ->
                    CellText.day(cell)
                            .ifPresentOrElse(
                                    day -> fields.put(field, day.toString()),
                                    () -> faults.add(Fault.in(column, "monitoring.sheet.fault.day", cell)));
                case NUMBER, CURRENCY, TEXT -> fields.put(field, CellText.plain(cell));
                case OBSTACLE, IDENTITY, FACT, REASON -> {}
            }
        }
    }

    private static Map<String, String> obstacles(Map<String, String> left, Map<ReportColumn, String> typed) {
        Map<String, String> cells = new LinkedHashMap<>(left);
        typed.forEach((column, cell) -> cells.computeIfPresent(column.key(), (key, before) -> CellText.plain(cell)));
        return cells;
    }

    private ReportColumn column(String field, Map<ReportColumn, String> typed) {
        return typed.keySet().stream()
                .filter(column ->
                        column.field(language).equals(field) || column.key().equals(field))
                .findFirst()
                .orElse(ReportColumn.of(field, Holds.TEXT));
    }
}
