package org.besa.platform.i18n;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words somebody searches for, in whatever way they were typed. Whatever is typed is a search and never an error.
///
/// @param typed as typed, without space around
/// @param parts what is searched for, in the order typed; empty when nothing but signs was typed
public record SearchWords(String typed, List<Part> parts) {

    private static final int LONGEST = 100;
    private static final int MOST = 12;
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern PHRASE_OR_WORD = Pattern.compile("[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]|[^\\s\"“”„«»]+");
    private static final Set<String> STOP_WORDS = WordList.read(SearchWords.class, "stop-words.txt");

    /// One word, or several that must follow each other.
    ///
    /// @param words folded, at least one
    /// @param quoted whether it stood in quotation marks and is meant to the letter
    public record Part(List<String> words, boolean quoted) {

        public Part {
            words = List.copyOf(words);
        }

        /// Whether it is one word that says nothing by itself, such as "e" or "the".
        public boolean isStopWord() {
            return !quoted && words.size() == 1 && STOP_WORDS.contains(words.getFirst());
        }
    }

    public SearchWords {
        parts = List.copyOf(parts);
    }

    /// From a search box; what is too long to be a search is cut.
    public static SearchWords of(String typed) {
        String clean = UNPRINTABLE.matcher(typed).replaceAll(" ").strip();
        String cut = clean.substring(
                        0, clean.offsetByCodePoints(0, Math.min(clean.codePointCount(0, clean.length()), LONGEST)))
                .strip();
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PHRASE_OR_WORD.matcher(cut);
        int words = 0;
        while (matcher.find() && words < MOST) {
            String phrase = matcher.group(1);
            List<String> folded = wordsIn(phrase == null ? matcher.group() : phrase)
                    .limit(MOST - words)
                    .toList();
            if (!folded.isEmpty()) {
                parts.add(new Part(folded, phrase != null));
                words += folded.size();
            }
        }
        return new SearchWords(cut, parts);
    }

    /// A text as it is searched in, small letters without marks, words parted by one space.
    public static String fold(String text) {
        return Folding.fold(text);
    }

    /// Whether a character of a text parts words.
    public static boolean isGap(int codePoint) {
        return Folding.isGap(codePoint);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /// Every word in the order typed, folded.
    public List<String> folded() {
        return parts.stream().flatMap(part -> part.words().stream()).toList();
    }

    /// The parts that must occur: all but stop words, or these when there is nothing else.
    public List<Part> required() {
        List<Part> telling = parts.stream().filter(part -> !part.isStopWord()).toList();
        return telling.isEmpty() ? parts : telling;
    }

    /// What was typed with one word replaced.
    ///
    /// @param word folded
    public String with(String word, String other) {
        return Arrays.stream(typed.split("(?<=\\s)|(?=\\s)"))
                .map(typedWord -> fold(typedWord).equals(word) ? other : typedWord)
                .collect(Collectors.joining());
    }

    /// Whether words of the text begin with every word that must occur; true when there are none.
    public boolean in(String text) {
        List<String> words = wordsIn(text).toList();
        return required().stream()
                .flatMap(part -> part.words().stream())
                .allMatch(wanted -> words.stream().anyMatch(word -> word.startsWith(wanted)));
    }

    private static Stream<String> wordsIn(String text) {
        return Arrays.stream(fold(text).split(" ")).filter(word -> !word.isEmpty());
    }
}
