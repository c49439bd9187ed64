package org.besa.platform.search;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.platform.i18n.SearchWords;
import org.besa.platform.i18n.SearchWords.Part;
import org.jspecify.annotations.Nullable;

/// Words to search for with the words in use that they may mean, and what that is in the language of PostgreSQL's
/// full-text search.
///
/// @param words as typed; not empty
/// @param near words in use that a typed word may stand for, by that word: other endings of it, or, when nothing begins
///     like it, words that differ by a slip
/// @param unknown typed words that no word in use begins with, with the words likest to them, which may be none
public record SearchTerms(SearchWords words, Map<String, List<String>> near, Map<String, List<String>> unknown) {

    public SearchTerms {
        near = Map.copyOf(near);
        unknown = Map.copyOf(unknown);
    }

    /// What an entry must have: every part, in some form.
    public String needed() {
        return joined(words.required().stream(), this::inSomeForm, " & ");
    }

    /// The same without other endings and slips; null when there are none.
    @Nullable
    String exact() {
        return near.isEmpty() ? null : joined(words.required().stream(), SearchTerms::begun, " & ");
    }

    /// At least one part.
    String any() {
        return joined(words.required().stream(), this::inSomeForm, " | ");
    }

    /// Everything typed, word after word.
    String phrase() {
        List<String> all = words.folded();
        return all.size() == 1 ? lexeme(all.getFirst()) : following(all, true);
    }

    /// Whole words.
    String whole() {
        return joined(words.required().stream(), part -> following(part.words(), false), " & ");
    }

    /// Beginnings of words.
    String begun() {
        return joined(words.required().stream(), SearchTerms::begun, " & ");
    }

    boolean isOnePart() {
        return words.required().size() == 1;
    }

    /// Whether a word of a text is what this word of a search means.
    boolean means(String wanted, String word, boolean quoted) {
        return word.equals(wanted)
                || (!quoted && mayGoOn(wanted) && word.startsWith(wanted))
                || (!quoted && near.getOrDefault(wanted, List.of()).contains(word));
    }

    private String inSomeForm(Part part) {
        List<String> forms = part.quoted() || part.words().size() > 1
                ? List.of()
                : near.getOrDefault(part.words().getFirst(), List.of());
        return Stream.concat(Stream.of(begun(part)), forms.stream().map(SearchTerms::lexeme))
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    private static String begun(Part part) {
        return following(part.words(), !part.quoted());
    }

    private static String following(List<String> words, boolean lastGoesOn) {
        String last = words.getLast();
        return Stream.concat(
                        words.subList(0, words.size() - 1).stream().map(SearchTerms::lexeme),
                        Stream.of(lexeme(last) + (lastGoesOn && mayGoOn(last) ? ":*" : "")))
                .collect(Collectors.joining(" <-> ", "(", ")"));
    }

    /// Numbers and single letters are whole: "1.2" is not "1.20", and "e" is not every word with e.
    private static boolean mayGoOn(String word) {
        return word.codePointCount(0, word.length()) > 1 && !word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// A folded word holds neither quotes nor backslashes.
    private static String lexeme(String word) {
        return "'" + word + "'";
    }

    private static String joined(Stream<Part> parts, Function<Part, String> each, String operator) {
        return parts.map(each).collect(Collectors.joining(operator));
    }
}
