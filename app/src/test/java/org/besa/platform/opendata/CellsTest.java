package org.besa.platform.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＠SUM(A1)"})
    void whatASpreadsheetWouldTakeForAFormulaIsAText(String text) {
        assertEquals("'" + text, Cells.untyped(Column.Type.TEXT, text));
        assertEquals("'" + text + "; b", Cells.untyped(Column.Type.TEXTS, List.of(text, "b")));
    }

    @Test
    void aNegativeNumberStaysANumber() {
        assertEquals("-14", Cells.untyped(Column.Type.INTEGER, -14));
    }

    @Test
    void nothingIsAnEmptyCell() {
        assertEquals("", Cells.untyped(Column.Type.DATE, null));
    }

    @Test
    void aMomentIsKnownToTheSecond() {
        assertEquals("2026-11-27T10:00:00Z", Cells.text(Instant.parse("2026-11-27T10:00:00.123456Z")));
    }
}
