package org.besa.platform.i18n;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.besa.testing.DatabaseSlice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseSlice
class SearchWordsTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyWordMustOccurWhateverItsMarks() {
        SearchWords words = SearchWords.of("  shendetesi   ÇELËS ");

        assertEquals(List.of("shendetesi", "celes"), words.folded());
        assertTrue(words.in("Çelësi i Ministrisë së Shëndetësisë"));
        assertFalse(words.in("Ministria e Shëndetësisë"));
    }

    @Test
    void nothingTypedIsNoSearch() {
        assertTrue(SearchWords.of("   ").isEmpty());
        assertTrue(SearchWords.of("").in("anything"));
    }

    @Test
    void signsOfPatternsAreOrdinaryCharacters() {
        assertArrayEquals(
                new String[] {"%100\\%%", "%a\\_b%", "%c\\\\d%"},
                SearchWords.of("100% a_b c\\d").likePatterns());
    }

    @Test
    void whatIsTooLongForASearchIsCut() {
        assertEquals(100, SearchWords.of("x".repeat(5_000)).typed().length());
        assertEquals(8, SearchWords.of("a b c d e f g h i j k").folded().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Shëndetësi", "ÇËçë", "Žán Đorđe Šćepan", "Ünsal Özgür", "Plan 2026–2029", "naïve Ångström"})
    void theDatabaseFoldsAlike(String text) {
        assertEquals(
                SearchWords.fold(text),
                jdbc.sql("select platform.fold(:text)")
                        .param("text", text)
                        .query((row, number) -> row.getString(1))
                        .single());
    }
}
