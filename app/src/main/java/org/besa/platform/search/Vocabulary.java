package org.besa.platform.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.besa.platform.data.JsonRows;
import org.besa.platform.i18n.SearchWords;
import org.springframework.stereotype.Component;

/// The words in use in everything public, to tell what a typed word may mean.
@Component
public class Vocabulary {

    private static final int LEAST_LETTERS = 3;
    private static final int MOST_FORMS = 24;
    private static final int CANDIDATES = 80;
    private static final double ALIKE = 0.3;

    private final JsonRows rows;

    Vocabulary(JsonRows rows) {
        this.rows = rows;
    }

    /// What words to search for may mean.
    public SearchTerms terms(SearchWords words) {
        Map<String, List<String>> near = new HashMap<>();
        Map<String, List<String>> unknown = new HashMap<>();
        for (String wanted : singleWords(words)) {
            List<Used> kin = kin(Endings.root(wanted));
            List<String> forms = forms(wanted, kin);
            if (forms.isEmpty() && kin.stream().noneMatch(used -> used.word().startsWith(wanted))) {
                List<Used> alike = alike(wanted);
                forms = alike.stream()
                        .map(Used::word)
                        .filter(word -> Slip.near(wanted, word))
                        .limit(MOST_FORMS)
                        .toList();
                unknown.put(
                        wanted,
                        alike.stream()
                                .filter(used -> used.likeness() >= ALIKE || Slip.near(wanted, used.word()))
                                .map(Used::word)
                                .limit(3)
                                .toList());
            }
            if (!forms.isEmpty()) {
                near.put(wanted, forms);
            }
        }
        return new SearchTerms(words, near, unknown);
    }

    /// A word in use.
    ///
    /// @param uses entries that have it
    /// @param likeness from 0 to 1, to the word it was asked for with
    record Used(String word, int uses, double likeness) {}

    private static Set<String> singleWords(SearchWords words) {
        return words.required().stream()
                .filter(part -> !part.quoted() && part.words().size() == 1)
                .map(part -> part.words().getFirst())
                .filter(word -> word.length() >= LEAST_LETTERS && word.chars().noneMatch(Character::isDigit))
                .collect(Collectors.toSet());
    }

    /// Other endings of the word; those that begin like it are found anyhow.
    private static List<String> forms(String wanted, List<Used> kin) {
        return kin.stream()
                .map(Used::word)
                .filter(word -> Endings.sameWord(wanted, word) && !word.startsWith(wanted))
                .limit(MOST_FORMS)
                .toList();
    }

    /// Words in use that begin like this, the most used first.
    private List<Used> kin(String beginning) {
        return rows.list(Used.class, """
                select word, uses, 1 as likeness from platform.search_word
                where word >= :beginning and word < :beginning || chr(1114111)
                order by uses desc, word limit 300
                """, Map.of("beginning", beginning));
    }

    /// Words in use that look like this, words meant for it by a slip and used often first.
    private List<Used> alike(String wanted) {
        return rows
                .list(
                        Used.class,
                        "select word, uses, likeness from platform.words_like(:wanted, :most)",
                        Map.of("wanted", wanted, "most", CANDIDATES))
                .stream()
                .sorted(Comparator.comparing((Used used) -> !Slip.near(wanted, used.word())))
                .toList();
    }
}
