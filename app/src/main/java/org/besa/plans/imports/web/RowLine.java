package org.besa.plans.imports.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.besa.plans.PlanKind;
import org.besa.plans.deadline.Deadline;
import org.besa.plans.imports.Column;
import org.besa.plans.imports.PlanImport;
import org.besa.plans.imports.Row;
import org.besa.plans.reading.ReadMeasure.RawCell;
import org.besa.plans.reading.source.SourcePlace;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.web.Page;
import org.jspecify.annotations.Nullable;

/// A row of the working copy, ready to be shown.
///
/// @param open whether it can be corrected
/// @param deadline what the words of its deadline mean
/// @param names the names of units in it and whom each stands for
/// @param before code of the row it could be joined to, null when there is none
/// @param next id of the next row that waits for a person, null when none does
public record RowLine(
        PlanImport planImport,
        boolean open,
        PlanKind kind,
        Row row,
        Deadline deadline,
        List<NamedUnit> names,
        @Nullable String before,
        @Nullable String next) {

    /// A name of the document.
    ///
    /// @param target whom it stands for, null when the directory does not know it
    public record NamedUnit(String name, @Nullable LocalizedText target) {}

    /// The address of something about this row.
    public String path(String below) {
        return "/desk/imports/" + planImport.id() + "/rows/" + row.id() + below;
    }

    /// Whom a name of the document stands for, null when the directory does not know it.
    public @Nullable LocalizedText target(String name) {
        return names.stream()
                .filter(n -> n.name().equals(name))
                .findFirst()
                .map(NamedUnit::target)
                .orElse(null);
    }

    /// The columns that hold something, in the order in which they are read.
    public List<Column> filled() {
        return Stream.of(Column.values())
                .filter(c ->
                        c != Column.CODE && c != Column.MEASURE && !row.lines(c).isEmpty())
                .toList();
    }

    /// The cells of the document behind it, those of one line or table row together.
    public List<List<RawCell>> sources() {
        Map<SourcePlace, List<RawCell>> byPlace = new LinkedHashMap<>();
        for (RawCell cell : row.text()) {
            byPlace.computeIfAbsent(cell.source(), place -> new ArrayList<>()).add(cell);
        }
        return List.copyOf(byPlace.values());
    }

    /// What a column is called in this kind of plan.
    public String columnName(Page page, Column column) {
        return ColumnNames.name(page, kind, column);
    }

    /// The shape beside the word of its state.
    public String shape() {
        return switch (row.state()) {
            case WHOLE -> "done";
            case CHECKED -> "done";
            case REPAIRED -> "partly";
            case UNRESOLVED -> "late";
            case DROPPED -> "none";
        };
    }
}
