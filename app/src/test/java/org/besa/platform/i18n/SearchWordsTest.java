package org.besa.platform.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.besa.platform.i18n.SearchWords.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    @Test
    void everyTellingWordMustOccurWhateverItsMarks() {
        SearchWords words = SearchWords.of("  shendetesi  e ÇELËS ");

        assertEquals(List.of("shendetesi", "e", "celes"), words.folded());
        assertTrue(words.in("Çelësi i Ministrisë së Shëndetësisë"));
        assertFalse(words.in("Ministria e Shëndetësisë"));
    }

    @Test
    void wordsThatSayNothingAreSearchedForWhenThereAreNoOthers() {
        assertEquals(List.of(word("e"), word("te")), SearchWords.of("e të").required());
        assertEquals(List.of(word("kodi")), SearchWords.of("kodi i").required());
    }

    @Test
    void whatStandsInQuotationMarksStaysTogether() {
        assertEquals(
                List.of(new Part(List.of("kodi", "i", "dhuratave"), true), word("ministri")),
                SearchWords.of("„Kodi i Dhuratave” ministri").parts());
        assertEquals(
                List.of(new Part(List.of("i"), true)), SearchWords.of("\"i\"").required());
    }

    @Test
    void aQuotationMarkThatIsNotClosedIsNone() {
        assertEquals(
                List.of(word("kodi"), word("dhuratave")),
                SearchWords.of("\"kodi dhuratave").parts());
    }

    @Test
    void aNumberWithItsPointsStaysTogether() {
        assertEquals(
                List.of(new Part(List.of("2", "2"), false)),
                SearchWords.of("2.2").parts());
    }

    @Test
    void aWordCanBePutRight() {
        assertEquals("Kodi  i dhuratave", SearchWords.of("Kodi  i Dhurative").with("dhurative", "dhuratave"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "%", "\"", "\"\"", "' --", "„”", "\\", "()*:&|!<->", "\0", "“ ”"})
    void signsAloneAreNoSearch(String typed) {
        assertTrue(SearchWords.of(typed).isEmpty());
        assertTrue(SearchWords.of(typed).in("anything"));
    }

    @Test
    void whatIsTooLongForASearchIsCut() {
        assertEquals(100, SearchWords.of("x".repeat(5_000)).typed().length());
        assertEquals(
                12, SearchWords.of("a b c d e f g h i j k l m n o").folded().size());
        assertEquals(
                12, SearchWords.of("a.b.c.d.e.f.g.h.i.j.k.l.m.n.o").folded().size());
    }

    @Test
    void aSignOfTwoCharactersIsNotCutInTwo() {
        String typed = SearchWords.of("\ud83d\ude00".repeat(200)).typed();

        assertEquals(100, typed.codePointCount(0, typed.length()));
        assertFalse(Character.isHighSurrogate(typed.charAt(typed.length() - 1)));
    }

    private static Part word(String word) {
        return new Part(List.of(word), false);
    }
}
