package org.besa.plans.reading.documents;

import java.util.ArrayList;
import java.util.List;
import org.besa.plans.reading.source.SourceBlock;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourceLine;
import org.besa.plans.reading.source.SourceTable;

/// What a document says, whatever its format: lines and rows in order, blank ones left out.
public final class Flattened {

    private Flattened() {}

    /// Each line as one text, each row as the texts of its cells; a row with text in its first cell only is a line.
    public static List<List<String>> of(SourceDocument document) {
        List<List<String>> rows = new ArrayList<>();
        for (SourceBlock block : document.blocks()) {
            switch (block) {
                case SourceLine line -> rows.add(List.of(line.text()));
                case SourceTable table ->
                    table.rows()
                            .forEach(row -> rows.add(
                                    row.cells().stream().map(SourceCell::text).toList()));
            }
        }
        return rows.stream()
                .map(row -> row.stream().skip(1).allMatch(String::isEmpty) ? row.subList(0, 1) : row)
                .filter(row -> !row.getFirst().isEmpty())
                .toList();
    }

    /// What the plan says, in the same form.
    public static List<List<String>> of(SamplePlan plan) {
        List<List<String>> rows = new ArrayList<>();
        plan.titles().forEach(title -> rows.add(List.of(title)));
        for (SamplePlan.Area area : plan.areas()) {
            rows.add(List.of(area.title()));
            rows.add(List.of(area.indicator()));
            rows.add(SamplePlan.HEADER);
            rows.addAll(area.rows());
        }
        return rows;
    }
}
