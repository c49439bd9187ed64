package org.besa.plans.reading.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.besa.plans.reading.Reading;
import org.besa.plans.reading.run.PlanReader;
import org.besa.plans.reading.run.ReadingOptions;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourcePlace;
import org.besa.plans.reading.source.SourceRow;
import org.besa.plans.reading.source.SourceTable;
import org.junit.jupiter.api.Test;

/// A sheet whose areas each repeat the header, below rows whose cells hold words that headers use too.
class HeaderAgainBelowRowsTest {

    @Test
    void theRowsBeforeARepeatedHeaderStayRows() throws Exception {
        Reading reading = PlanReader.ofAllFormats().understand(sheet(), ReadingOptions.DEFAULT);

        assertThat(reading.groups())
                .extracting(group -> group.number() + ": " + group.measures().size())
                .containsExactly("1: 2", "2: 1");
    }

    private static SourceDocument sheet() {
        List<List<String>> rows = List.of(
                List.of("Integrity plan 2026-2029"),
                List.of("Area 1: Procurement"),
                List.of("No.", "Risk", "Measure", "Responsible unit", "Deadline", "Activities", "Resources"),
                List.of("1.1", "One bidder", "Second check", "Legal Directorate", "May 2027", "Draft", "State budget"),
                List.of(
                        "1.2",
                        "Gifts are accepted",
                        "Keep a register",
                        "Finance Directorate",
                        "September 2029",
                        "Appoint the responsible persons; keep the register; report each quarter",
                        "State budget, donors"),
                List.of("Area 2: Permits"),
                List.of("No.", "Risk", "Measure", "Responsible unit", "Deadline", "Activities", "Resources"),
                List.of("2.1", "Delays", "Time limits", "Audit Unit", "May 2029", "Publish", "State budget"));
        List<SourceRow> table = new ArrayList<>();
        for (List<String> row : rows) {
            List<SourceCell> cells = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                cells.add(SourceCell.of(row.get(column), column));
            }
            table.add(new SourceRow(cells, SourcePlace.onSheet("Plan", table.size() + 1)));
        }
        return new SourceDocument(
                DocumentFormat.XLSX, List.of(new SourceTable(table, SourcePlace.onSheet("Plan", 1))), false, List.of());
    }
}
