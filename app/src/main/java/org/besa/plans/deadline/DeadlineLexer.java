package org.besa.plans.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.plans.deadline.Deadline.Precision;

/// Cuts a deadline into tokens, each with a one-letter kind:
///
/// `d` date of a day or a span of days, `k` month and year in digits, `F` fiscal year, `y` year, `n` number,
/// `m` month,
/// `s` season, `p` part of a year, `Q` quarter, `H` half, `q` quarter with its number, `h` half with its number,
/// `o` ordinal, `e` end of, `b` beginning of, `u` until, `f` from, `-` to, `g` ongoing, `a` recurring, `v` every,
/// `w` within, `t` after, `U` unit of time, `z` words for "none", `!` a date with a year of two digits or an
/// impossible
/// one, `;` a mark that parts, `x` anything else.
final class DeadlineLexer {

    private static final Pattern NUMERIC = Pattern.compile("""
            (?<iso>\\d{4}-\\d{2}-\\d{2})(?!\\d)\
            |(?<span>\\d{1,2}(?:\\.\\d{1,2})?\\.?\\s?-\\s?\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{4})(?!\\d)\
            |(?<dots>\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{4})(?!\\d)\
            |(?<slash>\\d{1,2}/\\d{1,2}/\\d{4})(?!\\d)\
            |(?<short>\\d{1,2}[./]\\d{1,2}[./]\\d{2}|\\d{1,2}-\\d{1,2}-\\d{2,4}|['’]\\d{2})(?!\\d)\
            |(?<monthyear>\\d{1,2}\\s?[./]\\s?\\d{4}|\\d{4}[./]\\d{1,2}(?![\\d./]))(?!\\d)\
            |(?<years>(?:19|20|21)\\d{2}\\s?/\\s?\\d{4})(?!\\d)\
            |(?<reference>\\d{3,}/\\d{4})(?!\\d)\
            |(?<fiscal>\\d{4}[-/]\\d{2})(?!\\d)\
            |(?<quarter>(?:q|t|kv|tm|кв)\\s?-?\\s?[1-4])(?![\\d\\p{L}])\
            |(?<half>(?:h|s|p)\\s?-?\\s?[12])(?![\\d\\p{L}])\
            |(?<roman>iv|iii|ii|i)(?:\\s?-\\s?(?:lea|a|й|го|ша|ий))?(?![\\d\\p{L}])\
            |(?<numeral>іv|ііі|іі|і)(?:\\s?-\\s?(?:й|го|ий))?(?![\\d\\p{L}])\
            |(?<nth>\\d{1,2}(?:st|nd|rd|th|-?(?:te|ti|it|ти|ий|й|го)))(?![\\d\\p{L}])\
            |(?<year>(?:19|20|21)\\d{2})(?!\\d)\
            |(?<number>\\d+)""");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’']*");
    private static final Map<String, Integer> ROMAN =
            Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4, "і", 1, "іі", 2, "ііі", 3, "іv", 4);
    private static final Map<String, Character> KINDS = Map.ofEntries(
            Map.entry("month", 'm'),
            Map.entry("season", 's'),
            Map.entry("part", 'p'),
            Map.entry("quarter", 'Q'),
            Map.entry("half", 'H'),
            Map.entry("ordinal", 'o'),
            Map.entry("end", 'e'),
            Map.entry("begin", 'b'),
            Map.entry("until", 'u'),
            Map.entry("to", '-'),
            Map.entry("from", 'f'),
            Map.entry("ongoing", 'g'),
            Map.entry("recurring", 'a'),
            Map.entry("every", 'v'),
            Map.entry("within", 'w'),
            Map.entry("after", 't'),
            Map.entry("unit", 'U'),
            Map.entry("empty", 'z'));

    private final DeadlineWords words = DeadlineWords.load();

    List<DeadlineToken> tokens(String raw, DeadlineHints hints) {
        String text = DeadlineWords.fold(raw);
        var tokens = new ArrayList<DeadlineToken>();
        Matcher numeric = NUMERIC.matcher(text);
        Matcher unknown = WORD.matcher(text);
        int at = 0;
        while (at < text.length()) {
            boolean boundary = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            String phrase = boundary ? words.phrase(text, at) : "";
            if (boundary && at(numeric, at) && numeric.end() >= at + phrase.length()) {
                tokens.add(numeric(numeric, hints));
                at = numeric.end();
            } else if (!phrase.isEmpty()) {
                DeadlineWords.Entry entry = words.meaning(phrase);
                if (!entry.kind().equals("filler")) {
                    tokens.add(worded(entry, phrase));
                }
                at += phrase.length();
            } else if (at(unknown, at)) {
                tokens.add(DeadlineToken.of('x', 0, unknown.group()));
                at = unknown.end();
            } else {
                char sign = text.charAt(at);
                if (sign == '-') {
                    tokens.add(DeadlineToken.of('-', 0, "-"));
                } else if (sign == ';' || sign == '/' || sign == '(') {
                    tokens.add(DeadlineToken.of(';', 0, String.valueOf(sign)));
                }
                at++;
            }
        }
        return withoutJoints(tokens);
    }

    /// Without the strokes and hyphens that only join: "June / 2024", "Q3-2024", "TM-II"; and without the Albanian
    /// article before a numeral ("tremujori i III"), which looks like the numeral I.
    private static List<DeadlineToken> withoutJoints(List<DeadlineToken> tokens) {
        var kept = new ArrayList<DeadlineToken>();
        for (int i = 0; i < tokens.size(); i++) {
            DeadlineToken token = tokens.get(i);
            char before = kept.isEmpty() ? ' ' : kept.getLast().kind();
            char after = i + 1 < tokens.size() ? tokens.get(i + 1).kind() : ' ';
            boolean stroke = token.text().equals("/")
                    && ((isPeriod(before) && after == 'y') || (before == 'y' && isPeriod(after)));
            boolean hyphen = token.kind() == '-'
                    && (("qh".indexOf(before) >= 0 && after == 'y') || ("QH".indexOf(before) >= 0 && after == 'o'));
            boolean article = token.kind() == 'o' && token.text().equals("i") && (after == 'o' || after == 'n');
            if (!stroke && !hyphen && !article) {
                kept.add(token);
            }
        }
        return kept;
    }

    private static boolean isPeriod(char kind) {
        return "mqhoQHs".indexOf(kind) >= 0;
    }

    private static boolean at(Matcher matcher, int from) {
        return matcher.region(from, matcher.regionEnd()).lookingAt();
    }

    private static DeadlineToken worded(DeadlineWords.Entry entry, String text) {
        char kind = KINDS.getOrDefault(entry.kind(), 'x');
        int value = Character.isDigit(entry.value().charAt(0))
                ? Integer.parseInt(entry.value())
                : entry.value().charAt(0);
        return DeadlineToken.of(kind, value, text);
    }

    private static DeadlineToken numeric(Matcher m, DeadlineHints hints) {
        String text = m.group();
        if (m.group("iso") != null) {
            String[] p = text.split("-", -1);
            return day(text, number(p[0]), number(p[1]), number(p[2]), 1);
        } else if (m.group("span") != null) {
            return days(text);
        } else if (m.group("dots") != null) {
            String[] p = text.split("[.\\s]+", -1);
            return day(text, number(p[2]), number(p[1]), number(p[0]), 1);
        } else if (m.group("slash") != null) {
            return slashed(text, hints);
        } else if (m.group("short") != null) {
            return DeadlineToken.of('!', 0, text);
        } else if (m.group("monthyear") != null) {
            return monthAndYear(text);
        } else if (m.group("reference") != null) {
            return DeadlineToken.of('x', 0, text);
        } else if (m.group("fiscal") != null || m.group("years") != null) {
            return fiscal(text, hints);
        } else if (m.group("quarter") != null) {
            return DeadlineToken.of('q', text.charAt(text.length() - 1) - '0', text);
        } else if (m.group("half") != null) {
            return DeadlineToken.of('h', text.charAt(text.length() - 1) - '0', text);
        } else if (m.group("roman") != null) {
            return DeadlineToken.of('o', roman(m.group("roman")), text);
        } else if (m.group("numeral") != null) {
            return DeadlineToken.of('o', roman(m.group("numeral")), text);
        } else if (m.group("nth") != null) {
            return DeadlineToken.of('n', number(text.replaceAll("\\D", "")), text);
        } else if (m.group("year") != null) {
            return DeadlineToken.of('y', number(text), text);
        }
        return DeadlineToken.of('n', text.length() > 4 ? 9999 : number(text), text);
    }

    private static DeadlineToken slashed(String text, DeadlineHints hints) {
        String[] p = text.split("/", -1);
        int first = number(p[0]);
        int second = number(p[1]);
        int year = number(p[2]);
        if (first > 12 || Boolean.FALSE.equals(hints.monthFirst())) {
            return day(text, year, second, first, 1);
        } else if (second > 12 || Boolean.TRUE.equals(hints.monthFirst())) {
            return day(text, year, first, second, second > 12 && hints.monthFirst() == null ? 0.9 : 1);
        }
        return day(text, year, second, first, first == second ? 1 : 0.4);
    }

    private static DeadlineToken days(String text) {
        String[] ends = text.split("-", -1);
        String[] to = ends[1].strip().split("[.\\s]+", -1);
        String[] from = ends[0].strip().split("\\.", -1);
        int year = number(to[2]);
        int month = from.length > 1 ? number(from[1]) : number(to[1]);
        try {
            LocalDate last = LocalDate.of(year, number(to[1]), number(to[0]));
            LocalDate first = LocalDate.of(year, month, number(from[0]));
            return first.isAfter(last)
                    ? DeadlineToken.of('!', 0, text)
                    : new DeadlineToken('d', 0, new Span(first, last, Precision.DAY, 1), text);
        } catch (DateTimeException e) {
            return DeadlineToken.of('!', 0, text);
        }
    }

    private static DeadlineToken monthAndYear(String text) {
        String[] p = text.split("[./\\s]+", -1);
        int year = number(p[p[0].length() == 4 ? 0 : 1]);
        int month = number(p[p[0].length() == 4 ? 1 : 0]);
        return month < 1 || month > 12
                ? DeadlineToken.of('!', 0, text)
                : new DeadlineToken('k', 0, Span.month(year, month), text);
    }

    /// "2026-27": a fiscal year where it is known when one starts, else both calendar years, to be confirmed.
    private static DeadlineToken fiscal(String text, DeadlineHints hints) {
        String[] p = text.split("\\s?[-/]\\s?", -1);
        int year = number(p[0]);
        int next = p[1].length() == 4 ? number(p[1]) : year / 100 * 100 + number(p[1]);
        if (next != year + 1) {
            if (p[1].length() == 2 && number(p[1]) >= 1 && number(p[1]) <= 12) {
                return new DeadlineToken('k', 0, Span.month(year, number(p[1])).doubted(0.8), text);
            }
            return next > year && p[1].length() == 4
                    ? new DeadlineToken('F', 0, Span.months(year, 1, 12 * (next - year + 1), Precision.YEAR, 0.6), text)
                    : DeadlineToken.of('!', 0, text);
        }
        Integer start = hints.fiscalYearStart();
        Span span = start == null
                ? Span.months(year, 1, 24, Precision.FISCAL_YEAR, 0.4)
                : Span.months(year, start, 12, Precision.FISCAL_YEAR, 0.9);
        return new DeadlineToken('F', 0, span, text);
    }

    private static DeadlineToken day(String text, int year, int month, int day, double confidence) {
        try {
            return new DeadlineToken('d', 0, Span.day(LocalDate.of(year, month, day), confidence), text);
        } catch (DateTimeException e) {
            return DeadlineToken.of('!', 0, text);
        }
    }

    private static int roman(String numeral) {
        return ROMAN.getOrDefault(numeral, 0);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits.strip());
    }
}
