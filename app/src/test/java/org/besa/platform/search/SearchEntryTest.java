package org.besa.platform.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.SearchWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchEntryTest {

    private static final LocalizedText TITLE = LocalizedText.of("Kodi i Dhuratave", "Code of gifts");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    kodi i dhuratave | [Kodi i Dhuratave]
                    kodi dhurata     | [Kodi] i [Dhuratave]
                    DHURAT           | Kodi i [Dhuratave]
                    "i dhuratave"    | Kodi [i Dhuratave]
                    "dhuratave kodi" | Kodi i Dhuratave
                    i                | Kodi [i] Dhuratave
                    odi              | Kodi i Dhuratave
                    """)
    void theWordsFoundAreMarked(String typed, String marked) {
        assertEquals(marked, shown(entry().title(terms(typed), Language.SQ)));
    }

    @Test
    void otherEndingsAndSlipsAreMarkedToo() {
        SearchTerms terms =
                new SearchTerms(SearchWords.of("dhuratve"), Map.of("dhuratve", List.of("dhuratave")), Map.of());

        assertEquals("Kodi i [Dhuratave]", shown(entry().title(terms, Language.SQ)));
    }

    @Test
    void aMarkWrittenAsASignOfItsOwnStaysWithItsLetter() {
        SearchEntry entry = entry(LocalizedText.in("sq", "Ministria e She\u0308ndete\u0308sise\u0308, zyra"));

        assertEquals(
                "Ministria e [She\u0308ndete\u0308sise\u0308], zyra",
                shown(entry.snippet(terms("shendetesise"), Language.SQ).orElseThrow()));
    }

    @Test
    void theSnippetIsCutAroundWhatWasFound() {
        SearchEntry entry =
                entry(LocalizedText.in("sq", "fjalë ".repeat(60) + "deklarimi i pasurisë " + "fund ".repeat(60)));

        String snippet = shown(entry.snippet(terms("pasurise"), Language.SQ).orElseThrow());

        assertTrue(snippet.startsWith("… fjalë ") && snippet.endsWith("fund …"), snippet);
        assertTrue(snippet.contains("deklarimi i [pasurisë] fund") && snippet.length() < 270, snippet);
    }

    @Test
    void aWordWithoutEndIsCutAllTheSame() {
        SearchEntry entry = entry(LocalizedText.in("sq", "pasuria " + "x".repeat(5_000)));

        assertTrue(entry.snippet(terms("pasuria"), Language.SQ)
                        .orElseThrow()
                        .text()
                        .length()
                < 300);
    }

    @Test
    void whatIsWrittenInTheOtherLanguageIsShownInIt() {
        MarkedText snippet = entry().snippet(terms("dhuratave"), Language.EN).orElseThrow();

        assertEquals("sq", snippet.language());
        assertEquals("Kodi i [Dhuratave]", shown(snippet));
        assertTrue(entry().snippet(terms("dhuratave"), Language.SQ).isEmpty());
    }

    private static SearchTerms terms(String typed) {
        return new SearchTerms(SearchWords.of(typed), Map.of(), Map.of());
    }

    private static SearchEntry entry(LocalizedText... texts) {
        return new SearchEntry(
                new UUID(1, 1), "measure", "/x", new UUID(2, 2), "2.2", TITLE, List.of(texts), List.of(), List.of());
    }

    private static String shown(MarkedText text) {
        return text.pieces().stream()
                .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
