package org.besa.plans.deadline;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.plans.deadline.Deadline.Kind;
import org.besa.plans.deadline.Deadline.Precision;
import org.jspecify.annotations.Nullable;

/// Understands deadlines as plans write them: days, months, quarters, half-years, seasons, years, ranges, ongoing,
/// recurring and relative ones, in the languages of `words.tsv`.
///
/// Never invents a day, never takes a year of two digits, and says by a low [Deadline#confidence()] when the
/// words can be read in more than one way: below [#SURE] a person should look.
public final class DeadlineGrammar {

    /// From this confidence on a deadline has one reading.
    public static final double SURE = 0.75;

    private static final String PART = "(?:d|k|F|nmy?|mny?|ymn?|my?|yo?Q|oQy?|Qoy?|nQy?|Qny?|yoQ|yQo|qy?|yq"
            + "|oHy?|Hoy?|nHy?|Hny?|yoH|yHo|hy?|yh|sy?|ys|py|yp|y)";
    private static final Pattern RANGE = Pattern.compile("[fw]?[be]?(" + PART + ")(?:(?:u|-)[ueb]*|;u)(" + PART + ")");
    private static final Pattern DAYS_OF_A_MONTH = Pattern.compile("f?(n)[-u](n)(m)(y)");
    private static final Pattern SHARED_UNIT = Pattern.compile("o-o[QH]y?|[QH]o-oy?|yo-o[QH]|y[QH]o-o");
    private static final Pattern POINT = Pattern.compile("(f?)([ubw]*+)([e]*+)[ubw]*+(" + PART + ")");
    private static final Pattern LIST = Pattern.compile(PART + "(?:[-;]" + PART + ")*[-;](" + PART + ")");
    private static final Pattern RELATIVE = Pattern.compile("u?w?(?:nU|U)(?:t.*|x.*|f.*|;.*|-.*)?|t.*|u?(?:nU)w?.*");
    private static final Pattern REPEATED = Pattern.compile("([av].*?)(?:u[be]?(" + PART + "))?");
    private static final Pattern EVERY = Pattern.compile(".*v(n?)(U|Q|H|m).*");
    private static final Pattern NOW_AND_AGAIN = Pattern.compile("(?:x|;|-|n)*a(?:x|;|-)*");
    private static final Pattern ONGOING_UNTIL = Pattern.compile("g.*u[be]*(" + PART + ")");
    private static final Pattern ANYWHERE = Pattern.compile(PART);
    private static final Pattern NOTHING = Pattern.compile("[z;\\-]+");
    private static final Pattern DASHES = Pattern.compile("[-–—./_]+");

    private static final int MOST_UNKNOWN = 3;

    private final DeadlineLexer lexer = new DeadlineLexer();

    /// Understands the words of one deadline.
    ///
    /// @param raw the words as they stand in the document
    /// @return of kind [Kind#NONE] with confidence 0 when there are words and none of them is understood
    public Deadline parse(String raw, DeadlineHints hints) {
        if (raw.isBlank() || raw.length() > 400) {
            return Deadline.none(raw);
        }
        return new Parse(raw, hints, lexer.tokens(raw, hints)).deadline();
    }

    /// One deadline on its way through the rules, most certain rule first.
    private record Parse(String raw, DeadlineHints hints, List<DeadlineToken> tokens, String kinds) {

        Parse(String raw, DeadlineHints hints, List<DeadlineToken> tokens) {
            this(raw, hints, tokens, kindsOf(tokens));
        }

        private static String kindsOf(List<DeadlineToken> tokens) {
            var letters = new StringBuilder();
            tokens.forEach(token -> letters.append(token.kind()));
            return letters.toString();
        }

        Deadline deadline() {
            if (NOTHING.matcher(kinds).matches() || DASHES.matcher(raw.strip()).matches()) {
                return new Deadline(raw, Kind.NONE, null, null, null, null, 1);
            } else if (kinds.indexOf('!') >= 0) {
                return Deadline.none(raw);
            }
            Deadline found = ongoing();
            found = found != null ? found : range();
            found = found != null ? found : recurring();
            found = found != null ? found : point();
            found = found != null ? found : relative();
            found = found != null ? found : several();
            found = found != null ? found : insideText();
            return found != null ? sobered(found) : Deadline.none(raw);
        }

        /// Many words that are not understood make prose of a deadline, unless they name the event it is counted
        /// from.
        private Deadline sobered(Deadline found) {
            long unknown = kinds.chars().filter(kind -> kind == 'x').count();
            boolean counted = found.kind() == Kind.EVENT && kinds.contains("nU");
            if (counted || unknown <= MOST_UNKNOWN || found.confidence() <= 0.4) {
                return found;
            }
            return new Deadline(
                    raw, found.kind(), found.start(), found.end(), found.precision(), found.recurrence(), 0.4);
        }

        private @Nullable Deadline ongoing() {
            if (kinds.indexOf('g') < 0) {
                return null;
            }
            Matcher until = ONGOING_UNTIL.matcher(kinds);
            Span last = until.matches() ? span(until, 1, null) : null;
            if (last != null) {
                return new Deadline(raw, Kind.RANGE, null, last.last(), last.precision(), null, 0.8);
            }
            boolean plain = kinds.matches("[ga;\\-Q]*");
            return new Deadline(raw, Kind.OPEN, null, null, null, recurrence(), plain ? 1 : 0.6);
        }

        private @Nullable Deadline range() {
            Matcher days = DAYS_OF_A_MONTH.matcher(kinds);
            if (days.matches()) {
                Span last = spanOf("nmy", tokens.subList(days.start(2), days.end()), null);
                int first = tokens.get(days.start(1)).value();
                return last == null || first < 1 || first > last.last().getDayOfMonth()
                        ? null
                        : ranged(Span.day(last.first().withDayOfMonth(first), 1), last);
            }
            Matcher shared = SHARED_UNIT.matcher(kinds);
            if (shared.matches()) {
                return periodsOfAYear();
            }
            Matcher m = RANGE.matcher(kinds);
            return m.matches() ? ranged(m) : null;
        }

        /// "I-II quarter 2024".
        private @Nullable Deadline periodsOfAYear() {
            int year =
                    kinds.indexOf('y') < 0 ? 0 : tokens.get(kinds.indexOf('y')).value();
            Integer known = year == 0 ? hints.year() : Integer.valueOf(year);
            int first = tokens.get(kinds.indexOf('o')).value();
            int last = tokens.get(kinds.lastIndexOf('o')).value();
            boolean halves = kinds.indexOf('H') >= 0;
            if (known == null || first > last || last > (halves ? 2 : 4)) {
                return null;
            }
            return halves
                    ? ranged(Span.half(known, first), Span.half(known, last))
                    : ranged(Span.quarter(known, first), Span.quarter(known, last));
        }

        private @Nullable Deadline ranged(MatchResult m) {
            Span last = span(m, 2, hints.year());
            Span first = last == null ? null : span(m, 1, last.last().getYear());
            if (first == null || last == null) {
                return null;
            }
            return first.first().isAfter(last.last()) ? Deadline.none(raw) : ranged(first, last);
        }

        private Deadline ranged(Span first, Span last) {
            double confidence = Math.min(first.confidence(), last.confidence());
            return new Deadline(raw, Kind.RANGE, first.first(), last.last(), last.precision(), null, confidence);
        }

        private @Nullable Deadline recurring() {
            Matcher m = REPEATED.matcher(kinds);
            if (!m.matches()) {
                return NOW_AND_AGAIN.matcher(kinds).matches()
                        ? new Deadline(raw, Kind.RECURRING, null, null, null, recurrence(), 0.6)
                        : null;
            }
            Span until = m.group(2) == null ? null : span(m, 2, null);
            boolean plain = m.group(1).matches("a|v[nU]*|vnU|v[QH]");
            if (until != null) {
                return new Deadline(
                        raw, Kind.RECURRING, null, until.last(), until.precision(), recurrence(), plain ? 1 : 0.6);
            }
            return new Deadline(raw, Kind.RECURRING, null, null, null, recurrence(), understood() ? 1 : 0.6);
        }

        private boolean understood() {
            return kinds.indexOf('x') < 0;
        }

        private @Nullable Deadline point() {
            Matcher m = POINT.matcher(kinds);
            if (!m.matches()) {
                return null;
            }
            Span span = span(m, 4, hints.year());
            if (span == null) {
                return null;
            }
            boolean from = !m.group(1).isEmpty();
            if (from) {
                return new Deadline(raw, Kind.OPEN, span.first(), null, span.precision(), null, 0.6);
            }
            boolean byTheYear = span.precision() == Precision.YEAR
                    && m.group(2).indexOf('u') >= 0
                    && m.group(3).isEmpty();
            boolean beginning = m.group(2).indexOf('b') >= 0;
            double confidence = byTheYear ? 0.5 : beginning ? 0.6 : 1;
            boolean days = span.precision() == Precision.DAY && !span.first().equals(span.last());
            boolean years = span.precision() == Precision.YEAR
                    && span.first().getYear() != span.last().getYear();
            Kind kind = days || years || kinds.indexOf('F') >= 0 ? Kind.RANGE : Kind.POINT;
            Span sure = span.doubted(confidence);
            return new Deadline(raw, kind, sure.first(), sure.last(), sure.precision(), null, sure.confidence());
        }

        private @Nullable Deadline relative() {
            boolean bounded = RELATIVE.matcher(kinds).matches() && namesNoDate(kinds);
            return bounded ? new Deadline(raw, Kind.EVENT, null, null, null, null, 0.9) : null;
        }

        /// "June 2022; December 2023": the last one is when the whole is due.
        private @Nullable Deadline several() {
            Matcher m = LIST.matcher(kinds);
            Span last = m.matches() ? span(m, 1, hints.year()) : null;
            return last == null
                    ? null
                    : new Deadline(raw, Kind.POINT, last.first(), last.last(), last.precision(), null, 0.4);
        }

        /// A date among other words; the last one counts, and a person should look.
        private @Nullable Deadline insideText() {
            Matcher range = RANGE.matcher(kinds);
            Deadline found = range.find() ? ranged(range) : null;
            if (found != null && found.end() != null) {
                return new Deadline(raw, found.kind(), found.start(), found.end(), found.precision(), null, 0.4);
            }
            Matcher m = ANYWHERE.matcher(kinds);
            Span last = null;
            while (m.find()) {
                Span next = spanOf(m.group(), tokens.subList(m.start(), m.end()), null);
                last = next == null ? last : next;
            }
            return last == null
                    ? null
                    : new Deadline(
                            raw,
                            Kind.POINT,
                            last.first(),
                            last.last(),
                            last.precision(),
                            null,
                            Math.min(0.4, last.confidence()));
        }

        private @Nullable String recurrence() {
            Matcher every = EVERY.matcher(kinds);
            if (every.matches()) {
                return raw.strip();
            }
            return tokens.stream()
                    .filter(token -> token.kind() == 'a')
                    .findFirst()
                    .map(token -> everyMonths(token.value()))
                    .orElse(null);
        }

        private @Nullable Span span(MatchResult m, int group, @Nullable Integer year) {
            return spanOf(m.group(group), tokens.subList(m.start(group), m.end(group)), year);
        }

        private static @Nullable Span spanOf(String kinds, List<DeadlineToken> tokens, @Nullable Integer year) {
            return new NamedTime(kinds, tokens).span(year);
        }
    }

    private static String everyMonths(int months) {
        return switch (months) {
            case 1 -> "monthly";
            case 3 -> "quarterly";
            case 6 -> "half-yearly";
            case 12 -> "yearly";
            case 24 -> "every two years";
            default -> "periodically";
        };
    }

    private static boolean namesNoDate(String kinds) {
        return kinds.indexOf('y') < 0 && kinds.indexOf('d') < 0 && kinds.indexOf('k') < 0;
    }

    /// Whether a text is nothing but a deadline that is surely understood, which prose never is.
    ///
    /// @param raw the words
    public boolean isDeadline(String raw, DeadlineHints hints) {
        Deadline deadline = parse(raw, hints);
        return deadline.kind() != Kind.NONE && deadline.confidence() >= 0.5;
    }
}
