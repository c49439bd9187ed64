package org.besa.platform.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.search.MarkedText.Piece;

/// Something public that was found.
///
/// @param kind code of its [SearchSource]
/// @param path its address below the language
/// @param institution whose it is, or who answers for it
/// @param label number or abbreviation beside the title, empty when it has none
/// @param texts what else it says, the most telling first
/// @param names who is responsible
/// @param within what it is a part of, the nearest first
public record SearchEntry(
        UUID id,
        String kind,
        String path,
        UUID institution,
        String label,
        LocalizedText title,
        List<LocalizedText> texts,
        List<LocalizedText> names,
        List<LocalizedText> within) {

    private static final int BEFORE = 60;
    private static final int LENGTH = 190;

    /// A text of the entry and what it has of the search.
    private record Candidate(String language, String text, Marker.Found found) {}

    /// The title as it stands on a page in this language.
    public MarkedText title(SearchTerms terms, Language language) {
        String text = title.in(language);
        return new MarkedText(
                title.languageShown(language),
                Marker.pieces(
                        text, 0, text.length(), new Marker(terms).find(text).stretches()));
    }

    /// The stretch of its other texts that has most of what was searched for; none when only the title has it.
    public Optional<MarkedText> snippet(SearchTerms terms, Language language) {
        Marker marker = new Marker(terms);
        return Stream.concat(
                        Stream.concat(texts.stream(), names.stream()).flatMap(text -> in(text, language, true)),
                        Stream.concat(
                                in(title, language, false),
                                Stream.concat(texts.stream(), names.stream())
                                        .flatMap(text -> in(text, language, false))))
                .filter(text -> !text.getValue().equals(title.in(language)))
                .map(text -> new Candidate(text.getKey(), text.getValue(), marker.find(text.getValue())))
                .filter(candidate -> candidate.found().parts() > 0)
                .max(Comparator.comparingInt(
                        (Candidate candidate) -> candidate.found().parts()))
                .map(SearchEntry::cut);
    }

    /// How a word in use is written in this entry, with its marks; the word itself when it is not in it.
    String spelling(String word) {
        SearchTerms whole =
                new SearchTerms(org.besa.platform.i18n.SearchWords.of('"' + word + '"'), Map.of(), Map.of());
        return Stream.of(Stream.of(title), texts.stream(), names.stream(), within.stream())
                .flatMap(each -> each)
                .flatMap(text -> text.byLanguage().values().stream())
                .flatMap(text -> new Marker(whole)
                        .find(text).stretches().stream().map(stretch -> text.substring(stretch[0], stretch[1])))
                .findFirst()
                .orElse(word);
    }

    /// A text in the language of the page, or in the others.
    private static Stream<Map.Entry<String, String>> in(LocalizedText text, Language language, boolean wanted) {
        return text.byLanguage().entrySet().stream()
                .filter(entry -> entry.getKey().equals(language.code()) == wanted);
    }

    private static MarkedText cut(Candidate candidate) {
        String text = candidate.text();
        int first = candidate.found().stretches().getFirst()[0];
        int from = text.length() <= LENGTH ? 0 : wordStart(text, Math.max(0, first - BEFORE));
        int to = wordEnd(text, Math.min(text.length(), from + LENGTH));
        List<Piece> pieces = Marker.pieces(text, from, to, candidate.found().stretches());
        Stream<Piece> before = from > 0 ? Stream.of(new Piece("… ", false)) : Stream.empty();
        Stream<Piece> after = to < text.length() ? Stream.of(new Piece(" …", false)) : Stream.empty();
        return new MarkedText(
                candidate.language(),
                Stream.of(before, pieces.stream(), after).flatMap(each -> each).toList());
    }

    private static int wordStart(String text, int at) {
        int space = at == 0 ? -1 : text.lastIndexOf(' ', at);
        return space + 1;
    }

    /// Not in the middle of a word, unless that word has no end.
    private static int wordEnd(String text, int at) {
        int space = at == text.length() ? -1 : text.indexOf(' ', at);
        return space < 0 || space > at + BEFORE ? Math.min(text.length(), at + (space < 0 ? BEFORE : 0)) : space;
    }
}
