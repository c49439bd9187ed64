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

/// A workbook whose first sheet is the cover and each further sheet an area with its title above the header.
class TitleOnASheetOfItsOwnTest {

    private static final List<String> HEADER = List.of("No.", "Risk", "Measure", "Responsible unit", "Deadline");

    @Test
    void theTitleOfEachFurtherSheetIsThatOfAnArea() throws Exception {
        var document = new SourceDocument(
                DocumentFormat.XLSX,
                List.of(
                        sheet(
                                "Cover",
                                List.of("Integrity plan of the Agency for Rivers"),
                                List.of("Updated", "2026-11-02")),
                        sheet(
                                "Permits",
                                List.of("Permits for wells"),
                                HEADER,
                                List.of("1", "No visits", "Visit each place", "Permits Sector", "May 2027")),
                        sheet(
                                "Checks",
                                List.of("Inspections of wells"),
                                HEADER,
                                List.of("1", "Own choice", "Draw by lot", "Inspection Sector", "June 2027"))),
                false,
                List.of());

        Reading reading = PlanReader.ofAllFormats().understand(document, ReadingOptions.DEFAULT);

        assertThat(reading.groups())
                .extracting(group -> group.title() + ": " + group.measures().size())
                .containsExactly("Permits for wells: 1", "Inspections of wells: 1");
        assertThat(reading.period())
                .as("the day on which the file was brought up to date is no period")
                .isNull();
    }

    @SafeVarargs
    private static SourceTable sheet(String name, List<String>... rows) {
        var table = new ArrayList<SourceRow>();
        for (List<String> row : rows) {
            var cells = new ArrayList<SourceCell>();
            int span = row.size() == 1 ? HEADER.size() : 1;
            row.forEach(text -> cells.add(new SourceCell(text, cells.size(), span, 1)));
            table.add(new SourceRow(cells, SourcePlace.onSheet(name, table.size() + 1)));
        }
        return new SourceTable(table, SourcePlace.onSheet(name, 1));
    }
}
