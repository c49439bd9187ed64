package org.besa.platform.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.besa.platform.record.TextDiff.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDiffTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "the same words              | the same words             | the same words",
                "adopt the code by June      | adopt the code by July     | adopt the code by [-June][+July]",
                "raporti vjetor              | raporti i parë vjetor      | raporti [+i parë ]vjetor",
                "a, b and c                  | a and c                    | a[-,] [-b ]and c",
                "Trajnim për etikën          | Auditim i jashtëm cilësor  | [-Trajnim për etikën][+Auditim i jashtëm cilësor]",
            })
    void onlyWhatChangedIsMarked(String before, String after, String marked) {
        assertEquals(marked, marked(before, after));
    }

    @Test
    void nothingBecomesSomethingAndBack() {
        assertEquals("[+all of it]", marked("", "all of it"));
        assertEquals("[-all of it]", marked("all of it", ""));
        assertEquals("", marked("", ""));
    }

    @Test
    void thePiecesGiveBothTextsBackToTheLetter() {
        String before = "1 200 punonjës – në “garnizone”,\n dhe ё 𝔸";
        String after = "1 300 punonjës – në garnizone,\n dhe ё 𝔸 tani";

        List<TextDiff.Piece> pieces = TextDiff.of(before, after);

        assertEquals(before, joined(pieces, Fate.ADDED));
        assertEquals(after, joined(pieces, Fate.REMOVED));
    }

    private static String joined(List<TextDiff.Piece> pieces, Fate without) {
        return pieces.stream()
                .filter(piece -> piece.fate() != without)
                .map(TextDiff.Piece::text)
                .collect(Collectors.joining());
    }

    private static String marked(String before, String after) {
        return TextDiff.of(before, after).stream()
                .map(piece -> switch (piece.fate()) {
                    case KEPT -> piece.text();
                    case REMOVED -> "[-" + piece.text() + "]";
                    case ADDED -> "[+" + piece.text() + "]";
                })
                .collect(Collectors.joining());
    }
}
