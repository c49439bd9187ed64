package org.besa.demo;

import static org.besa.demo.DemoFiles.elements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The plan that is printed as DOCX, PDF and XLSX for the import tour, with the damages real documents have.
class DemoDocumentTest {

    private static final List<String> COLUMNS =
            List.of("risk", "measure", "responsible", "deadline", "activities", "resources");

    private final JsonNode document = DemoFiles.document();

    @Test
    void threeAreasHaveElevenRowsOfSixColumns() {
        assertEquals(COLUMNS, List.copyOf(document.path("columns").propertyNames()));
        assertEquals(
                List.of(4, 4, 3),
                elements(document.path("groups"))
                        .map(group -> group.path("rows").size())
                        .toList());
        assertTrue(rows().allMatch(row -> COLUMNS.stream().allMatch(row::has)));
        assertTrue(rows().noneMatch(row -> row.path("deadline").asString().isBlank()));
    }

    @Test
    void itsInstitutionIsInTheDirectory() {
        assertTrue(elements(DemoFiles.institutions())
                .anyMatch(institution -> institution.path("code").equals(document.path("institution"))));
    }

    @Test
    void aRowBrokenOverAPageJoinsToTheWholeRow() {
        JsonNode damage = damage("row-broken-over-page");
        JsonNode row = damagedRow(damage);
        for (String column : COLUMNS) {
            JsonNode before = damage.path("before").path(column);
            JsonNode after = damage.path("after").path(column);
            if (row.path(column).isArray()) {
                assertEquals(
                        elements(row.path(column)).toList(),
                        Stream.concat(elements(before), elements(after)).toList());
            } else {
                assertEquals(row.path(column).asString(), (before.asString() + " " + after.asString()).strip());
            }
        }
    }

    @Test
    void aDeadlineOverTwoLinesReadsAsTheDeadline() {
        JsonNode damage = damage("deadline-over-two-lines");
        List<String> lines =
                elements(damage.path("lines")).map(JsonNode::asString).toList();
        assertEquals(2, lines.size());
        assertEquals(damagedRow(damage).path("deadline").asString(), String.join(" ", lines));
    }

    @Test
    void onlyTheRowWithAMissingCellHasAnEmptyColumn() {
        JsonNode damage = damage("missing-last-cell");
        assertEquals(COLUMNS.getLast(), damage.path("column").asString());
        assertEquals(
                List.of(damagedRow(damage)),
                rows().filter(row -> COLUMNS.stream().anyMatch(column -> isEmpty(row.path(column))))
                        .toList());
    }

    private static boolean isEmpty(JsonNode cell) {
        return cell.isArray() ? cell.isEmpty() : cell.asString().isBlank();
    }

    private Stream<JsonNode> rows() {
        return elements(document.path("groups")).flatMap(group -> elements(group.path("rows")));
    }

    private JsonNode damage(String kind) {
        return elements(document.path("damages"))
                .filter(damage -> damage.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode damagedRow(JsonNode damage) {
        return elements(document.path("groups"))
                .filter(group -> group.path("code").equals(damage.path("group")))
                .flatMap(group -> elements(group.path("rows")))
                .filter(row -> row.path("number").equals(damage.path("row")))
                .findFirst()
                .orElseThrow();
    }
}
