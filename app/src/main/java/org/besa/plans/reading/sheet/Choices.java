package org.besa.plans.reading.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.plans.reading.words.Folding;
import org.jspecify.annotations.Nullable;

/// Options that stand in one text with the boxes or marks that tick them.
final class Choices {

    private static final Pattern BOX = Pattern.compile(
            "[☐□☑☒✓✔✗✘√\\uF06F\\uF0A8\\uF0FB\\uF0FC\\uF0FD\\uF0FE]|\\[\\s*[xXvV✓✔]?\\s*\\]|\\(\\s*[xXvV✓✔]?\\s*\\)");
    private static final Pattern SEPARATOR = Pattern.compile("[;,]\\s*");
    private static final Pattern PARTING = Pattern.compile("^[\\s,;/|:–—-]+|[\\s,;/|:–—-]+$");

    private Choices() {}

    /// An option and its mark.
    ///
    /// @param label what the option is one of; [Label#IS_NEW] or [Label#IS_OLD] of the two of a novelty
    record Choice(Label label, String option, String mark) {}

    /// Whether a text holds a box or tick: then it answers and asks nothing.
    static boolean hasBox(String text) {
        return BOX.matcher(text).find();
    }

    /// The options of a text, empty when it is not made of options and marks alone.
    static List<Choice> in(String text, LabelMatcher matcher) {
        String plain = Folding.spaced(text);
        List<Choice> boxed = boxed(plain, matcher);
        return boxed.isEmpty() ? listed(plain, matcher) : boxed;
    }

    /// "Transparency: yes; accountability: no".
    private static List<Choice> listed(String text, LabelMatcher matcher) {
        var choices = new ArrayList<Choice>();
        for (String part : SEPARATOR.splitAsStream(text).toList()) {
            List<Choice> one = marked(part, matcher);
            if (one.isEmpty()) {
                return List.of();
            }
            choices.addAll(one);
        }
        return choices;
    }

    private static List<Choice> boxed(String text, LabelMatcher matcher) {
        var choices = new ArrayList<Choice>();
        Matcher box = BOX.matcher(text);
        boolean boxFirst = box.lookingAt();
        String before = "";
        String mark = "";
        int from = 0;
        box.reset();
        while (box.find()) {
            String words = text.substring(from, box.start());
            if (boxFirst && from > 0 && !add(choices, words, mark, matcher)) {
                return List.of();
            }
            if (!boxFirst && !add(choices, words, box.group(), matcher)) {
                return List.of();
            }
            mark = box.group();
            from = box.end();
            before = words;
        }
        String rest = PARTING.matcher(text.substring(from)).replaceAll("");
        boolean whole = boxFirst ? from > 0 && add(choices, rest, mark, matcher) : rest.isEmpty();
        return whole && (!before.isEmpty() || boxFirst) ? choices : List.of();
    }

    private static boolean add(List<Choice> choices, String words, String mark, LabelMatcher matcher) {
        String option = PARTING.matcher(words).replaceAll("");
        Label label = option(option, matcher);
        if (label != null) {
            choices.add(new Choice(
                    label, option, mark.replaceAll("[\\s()\\[\\]]", "").isEmpty() ? "☐" : mark));
        }
        return label != null;
    }

    /// "V Transparency", "Transparency: yes".
    private static List<Choice> marked(String text, LabelMatcher matcher) {
        int first = text.indexOf(' ');
        int last = text.lastIndexOf(' ');
        if (first < 0) {
            return List.of();
        }
        // a dash before an option is the bullet of a list
        Choice before = text.startsWith("-") || text.startsWith("–")
                ? null
                : marked(text.substring(first), text.substring(0, first), matcher);
        Choice after = before == null ? marked(text.substring(0, last), text.substring(last), matcher) : null;
        return before != null ? List.of(before) : after != null ? List.of(after) : List.of();
    }

    private static @Nullable Choice marked(String words, String mark, LabelMatcher matcher) {
        String option = PARTING.matcher(words).replaceAll("");
        Label label = matcher.isMark(mark.strip()) ? option(option, matcher) : null;
        return label == null ? null : new Choice(label, option, mark.strip());
    }

    private static @Nullable Label option(String text, LabelMatcher matcher) {
        Label label = matcher.label(text);
        Label answer = matcher.answer(text);
        return label != null && Label.OPTIONS.contains(label)
                ? label
                : answer == Label.IS_NEW || answer == Label.IS_OLD ? answer : null;
    }
}
