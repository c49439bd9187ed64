package org.besa.plans.reading.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.besa.plans.reading.ReadMeasure;
import org.besa.plans.reading.ReadMeasure.Severity;
import org.besa.plans.reading.Reading;
import org.besa.plans.reading.run.PlanReader;
import org.besa.plans.reading.run.ReadingOptions;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.SourceBlock;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourcePlace;
import org.besa.plans.reading.source.SourceRow;
import org.besa.plans.reading.source.SourceTable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A document with a page of text and a page that is a picture.
class RecognisedTextTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> HEADER = List.of("Risk", "Measure", "Responsible unit", "Deadline");

    private static SourceBlock table(SourcePlace place, List<List<String>> rows) {
        return new SourceTable(
                rows.stream().map(row -> new SourceRow(cells(row), place)).toList(), place);
    }

    private static List<SourceCell> cells(List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> SourceCell.of(row.get(column), column))
                .toList();
    }

    private static Reading reading() throws Exception {
        SourceBlock text = table(
                SourcePlace.onPage(1, 1),
                List.of(
                        HEADER,
                        List.of("1. No rules for gifts.", "Write the rules.", "Legal Unit", "June 2025"),
                        List.of("2. No register of", "Open a register", "Secretary", "May 2026")));
        SourceBlock picture = table(
                SourcePlace.onPicture(2, 1),
                List.of(
                        List.of("gifts.", "for all gifts.", "", ""),
                        List.of("3. No training.", "Train the staff.", "Staff Office", "July 2026")));
        var document = new SourceDocument(DocumentFormat.PDF, List.of(text, picture), true, List.of());
        return PlanReader.ofAllFormats().understand(document, ReadingOptions.DEFAULT);
    }

    @Test
    void rowsWithTextOfAPictureAreMarkedAndNoOthers() throws Exception {
        List<ReadMeasure> measures = reading().groups().getFirst().measures();

        assertThat(measures).extracting(ReadMeasure::isRecognised).containsExactly(false, true, true);
        assertThat(measures.get(0).notes()).extracting(ReadMeasure.Note::code).doesNotContain("recognised");
        assertThat(measures.get(1).notes())
                .filteredOn(note -> note.code().equals("recognised"))
                .singleElement()
                .satisfies(note -> assertThat(note.severity()).isEqualTo(Severity.REPAIRED))
                .satisfies(note -> assertThat(note.source()).isEqualTo(SourcePlace.onPicture(2, 1)));
    }

    @Test
    void everyCellTellsWhetherItWasRecognised() throws Exception {
        JsonNode measures = JSON.readTree(new ReadingJson().write(reading())).at("/groups/0/measures");

        assertThat(measures.at("/0/source").has("recognised")).isFalse();
        assertThat(measures.at("/2/source/recognised").booleanValue()).isTrue();
        assertThat(measures.at("/2/text"))
                .isNotEmpty()
                .allSatisfy(cell ->
                        assertThat(cell.at("/source/recognised").booleanValue()).isTrue());
    }

    @Test
    void aPlaceIsReadBackAsItWasWritten() {
        for (SourcePlace place : List.of(SourcePlace.onPage(1, 2), SourcePlace.onPicture(1, 2), SourcePlace.line(3))) {
            assertThat(JSON.readValue(JSON.writeValueAsString(place), SourcePlace.class))
                    .isEqualTo(place);
        }
    }
}
