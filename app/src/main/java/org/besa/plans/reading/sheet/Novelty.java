package org.besa.plans.reading.sheet;

import java.util.List;
import org.besa.plans.reading.words.Folding;
import org.jspecify.annotations.Nullable;

/// Whether a commitment is new or goes on.
final class Novelty {

    private Novelty() {}

    /// What an answer says, null when it says neither or both.
    static @Nullable Boolean of(String text, LabelMatcher matcher) {
        Boolean whole = told(matcher.answer(Folding.spaced(text)));
        if (whole != null) {
            return whole;
        }
        List<Choices.Choice> choices = Choices.in(text, matcher);
        if (!choices.isEmpty()) {
            List<Choices.Choice> ticked = choices.stream()
                    .filter(choice -> matcher.answer(choice.mark()) != Label.NO_TICK)
                    .toList();
            return ticked.size() == 1 ? told(ticked.getFirst().label()) : null;
        }
        return opening(Folding.spaced(text), matcher);
    }

    /// "Ongoing (from the plan before)".
    private static @Nullable Boolean opening(String text, LabelMatcher matcher) {
        String[] words = text.split(" ", -1);
        for (int length = Math.min(4, words.length - 1); length > 0; length--) {
            String some = String.join(" ", List.of(words).subList(0, length)).replaceAll("[,;.:–(-]+$", "");
            Boolean told = told(matcher.answer(some));
            boolean goesOn = text.substring(some.length()).strip().matches("(?s)[,;.:–—(-].*");
            if (told != null && goesOn) {
                return told;
            }
        }
        return null;
    }

    private static @Nullable Boolean told(@Nullable Label answer) {
        return answer == Label.IS_NEW ? Boolean.TRUE : answer == Label.IS_OLD ? Boolean.FALSE : null;
    }
}
