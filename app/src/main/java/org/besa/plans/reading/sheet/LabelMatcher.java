package org.besa.plans.reading.sheet;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.besa.plans.reading.words.Folding;
import org.besa.plans.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/// Recognises the labels of commitment sheets, the headers above their milestones, and short answers.
final class LabelMatcher {

    private static final int LONGEST = 260;
    private static final int LONGEST_ANSWER = 60;
    private static final int LONGEST_ASKING = 9;
    private static final int LONGEST_TAIL = 3;
    private static final Set<Label> ASKING_DATES = EnumSet.of(Label.START, Label.END, Label.DATES);
    private static final Set<Label> GLUED =
            EnumSet.of(Label.COMMITMENT, Label.LEAD, Label.OTHERS, Label.CHALLENGE, Label.NEW);
    private static final Pattern KINDS = Pattern.compile("\\s*[,;/]\\s*");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[][^)\\]]*[)\\]]");
    private static final Pattern LEADING_NUMBER =
            Pattern.compile("^(?:[-–—•▪●*·]\\s*)?(?:(?:\\d{1,2}(?:\\.\\d{1,2})*|[A-Za-z]|[IVX]{1,4})[.)]\\s*)?");
    /// Words behind the end of a label, or figures, are no explanation of it but an answer.
    private static final Pattern SENTENCE = Pattern.compile("[:?!;]\\s*\\S|[.]\\s+\\S|\\d");
    private static final Pattern PARTED = Pattern.compile("\\s*[:：]\\s*|(?<=\\?)\\s+|\\s+[–—-]\\s+");
    private static final Pattern NUMBERED = Pattern.compile(
            "^(?:(?:no|nr|numri|br|broj|бр|број|№)\\b?\\.?\\s*)?#?(\\d{1,3}(?:\\.\\d{1,2})*[a-zA-Z]?|(?-i:[IVXLC]{1,5}))(?:(\\s*[.:)–—-]+)\\s*|\\s+|$)(.*)$",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final String PARTICLE = "PARTICLE";

    private final LabelIndex labels;
    private final LabelIndex columns;
    private final Map<String, Label> answers = new HashMap<>();

    LabelMatcher() {
        Set<String> particles = particles();
        labels = new LabelIndex(particles);
        columns = new LabelIndex(particles);
        for (WordList.Entry entry : WordList.bundled("labels.tsv").entries()) {
            if (!entry.meaning().equals(PARTICLE)) {
                Label label = Label.valueOf(entry.meaning());
                entry.words().stream()
                        .flatMap(word -> Wordings.of(word, entry.language()).stream())
                        .forEach(wording -> add(wording, label));
            }
        }
    }

    /// Articles and the like, which one translation writes and another leaves out.
    private static Set<String> particles() {
        return WordList.bundled("labels.tsv").entries().stream()
                .filter(entry -> entry.meaning().equals(PARTICLE))
                .flatMap(entry -> entry.words().stream())
                .map(Folding::words)
                .collect(Collectors.toSet());
    }

    private void add(String wording, Label label) {
        if (Label.ANSWERS.contains(label)) {
            answers.putIfAbsent(sign(wording), label);
        } else {
            (Label.COLUMNS.contains(label) ? columns : labels).add(wording, label);
        }
    }

    /// A label and what stands behind it in the same text.
    ///
    /// @param number of the commitment, null for other labels
    /// @param value may be empty
    record Inline(Label label, String words, @Nullable String number, String value) {}

    /// The label a whole text is, null when it is none.
    @Nullable
    Label label(String text) {
        if (text.length() > LONGEST || Choices.hasBox(text)) {
            return null;
        }
        String plain = LEADING_NUMBER.matcher(Folding.spaced(text)).replaceFirst("");
        Label whole = labels.find(plain);
        if (whole == null) {
            String bare = BRACKETS.matcher(plain).replaceAll(" ");
            whole = bare.equals(plain) ? null : labels.find(bare);
        }
        return whole == null && !SENTENCE.matcher(plain).find() ? labels.opening(plain) : whole;
    }

    /// Whether a label was recognised although it says more or less than any that is known.
    boolean isLoose(String text) {
        String plain = LEADING_NUMBER.matcher(Folding.spaced(text)).replaceFirst("");
        return labels.find(plain) == null && labels.find(BRACKETS.matcher(plain).replaceAll(" ")) == null;
    }

    /// What a text above a column of milestones means, null when it is not known.
    @Nullable
    Label column(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        Label column = columns.find(text);
        if (column == null) {
            column = columns.find(BRACKETS.matcher(text).replaceAll(" "));
        }
        Label label = column == null ? label(text) : column;
        return switch (label) {
            case null -> columns.opening(text);
            case LEAD -> Label.RESPONSIBLE;
            case OTHERS, ACTORS -> Label.SUPPORTING;
            case COMPLETION -> Label.STATUS;
            case ACTIVITY, OUTPUT, RESPONSIBLE, SUPPORTING, STAKEHOLDERS, STATUS -> label;
            case MILESTONES, NUMBER, NEW, START, END, DATES, LEVEL -> label;
            default -> null;
        };
    }

    /// A label with its value behind a colon or dash, or a commitment with its number.
    ///
    /// @return null when the text is not of this form
    @Nullable
    Inline inline(String text) {
        String plain = Folding.spaced(text);
        Inline commitment = commitment(plain);
        if (commitment != null) {
            return commitment;
        }
        Inline dated = dated(plain);
        if (dated != null) {
            return dated;
        }
        Matcher sign = PARTED.matcher(plain);
        while (sign.find() && sign.start() > 0 && sign.start() <= LONGEST) {
            String before = plain.substring(0, sign.start());
            boolean dash = sign.group().strip().matches("[–—-]");
            Label label = dash ? labels.find(before) : label(before);
            if (label != null) {
                return new Inline(
                        label, before, null, plain.substring(sign.end()).strip());
            }
            if (!dash) {
                return null;
            }
        }
        return null;
    }

    /// A label of several words and its value with nothing but a space between: "Lead institution Ministry of Health".
    ///
    /// @return null when the text is not of this form
    @Nullable
    Inline glued(String text) {
        String plain = Folding.spaced(text);
        if (plain.length() > LONGEST || plain.equals(plain.toUpperCase(Locale.ROOT))) {
            return null;
        }
        return leading(plain, (label, rest) -> GLUED.contains(label) && isAnswer(label, rest));
    }

    private boolean isAnswer(Label label, String text) {
        Label answer = answer(text);
        if (label == Label.NEW) {
            return answer == Label.IS_NEW || answer == Label.IS_OLD;
        }
        boolean numbered = label == Label.COMMITMENT && Character.isDigit(text.charAt(0));
        return (numbered || Character.isUpperCase(text.codePointAt(0))) && label(text) == null;
    }

    /// Whether a text is a list of kinds of actors and nothing else: "CSOs, private sector, working groups".
    boolean areActors(String text) {
        List<String> parts = KINDS.splitAsStream(Folding.spaced(text)).toList();
        return parts.size() > 1 && parts.stream().allMatch(part -> label(part) == Label.ACTORS);
    }

    /// The OGP value that a question names, null when it names none.
    @Nullable
    String valueNamed(String text) {
        List<String> words = Arrays.asList(Folding.spaced(text).split(" ", -1));
        for (int length = Math.min(3, words.size()); length > 0; length--) {
            for (int i = 0; i + length <= words.size(); i++) {
                String some = String.join(" ", words.subList(i, i + length)).replaceAll("^\\P{L}+|\\P{L}+$", "");
                if (some.length() > 3 && labels.find(some) == Label.VALUE) {
                    String written = labels.written(some);
                    String name = written == null ? some : written;
                    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
                }
            }
        }
        return null;
    }

    /// The answer a short text gives, null when it gives none.
    @Nullable
    Label answer(String text) {
        return text.length() > LONGEST_ANSWER ? null : answers.get(sign(text));
    }

    /// Whether a text ticks something or leaves it unticked.
    boolean isMark(String text) {
        Label answer = answer(text);
        return answer != null && Label.MARKS.contains(answer);
    }

    private @Nullable Inline commitment(String plain) {
        int space = plain.indexOf(' ');
        if (space < 0 || plain.length() > 400 || labels.find(plain.substring(0, space)) != Label.COMMITMENT) {
            return null;
        }
        String rest = plain.substring(space).strip();
        Matcher m = NUMBERED.matcher(rest);
        if (!m.matches() || (m.group(2) == null && goesOnAsSentence(m.group(3)))) {
            return null;
        }
        return new Inline(
                Label.COMMITMENT,
                plain.substring(0, space),
                m.group(1),
                m.group(3).strip());
    }

    /// A label that asks for a date, with nothing but a space before the date: "Period covered 2019 - 2020".
    private @Nullable Inline dated(String plain) {
        return leading(
                plain,
                (label, rest) -> ASKING_DATES.contains(label)
                        && rest.length() <= LONGEST_ANSWER
                        && rest.chars().anyMatch(Character::isDigit));
    }

    /// The longest label of several words a text begins with, where it and the rest go together.
    private @Nullable Inline leading(String plain, BiPredicate<Label, String> fits) {
        List<String> words = Arrays.asList(plain.split(" ", -1));
        for (int length = Math.min(LONGEST_ASKING, words.size() - 1); length > 1; length--) {
            String before = String.join(" ", words.subList(0, length));
            String rest = String.join(" ", words.subList(length, words.size()));
            Label label = before.endsWith(":") ? null : labels.find(before);
            if (label != null && fits.test(label, rest)) {
                int tail = ofCommitment(words, length);
                return new Inline(
                        label,
                        String.join(" ", words.subList(0, tail)),
                        null,
                        String.join(" ", words.subList(tail, words.size())));
            }
        }
        return null;
    }

    /// Where a label ends that goes on with "of the commitment".
    private int ofCommitment(List<String> words, int end) {
        for (int i = end; i < Math.min(end + LONGEST_TAIL, words.size() - 1); i++) {
            boolean lower = Character.isLowerCase(words.get(i).codePointAt(0));
            if (lower && labels.find(words.get(i)) == Label.COMMITMENT) {
                return i + 1;
            }
        }
        return end;
    }

    private static boolean goesOnAsSentence(String rest) {
        return !rest.isEmpty() && Character.isLowerCase(rest.codePointAt(0));
    }

    private static String sign(String text) {
        return Folding.fold(text).replaceAll("[.,;:]+$", "");
    }
}
