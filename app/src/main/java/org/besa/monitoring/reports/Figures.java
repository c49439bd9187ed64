package org.besa.monitoring.reports;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.besa.monitoring.Standing;
import org.besa.monitoring.StatusReport.Why;
import org.besa.monitoring.Verdict;
import org.besa.monitoring.reports.MeasureLine.HandedIn;

/// The live numbers that people put into their words: `[[done]]` stands for how many measures are done, whatever that
/// number is when the text is read.
public final class Figures {

    private static final Pattern NAMED = Pattern.compile("\\[\\[([^\\[\\]\\n]*)]]");
    private static final Pattern RATE = Pattern.compile("rate:[a-z0-9-]+");

    private static final SequencedMap<String, ToLongFunction<ReportData>> COUNTS = counts();

    private Figures() {}

    private static SequencedMap<String, ToLongFunction<ReportData>> counts() {
        SequencedMap<String, ToLongFunction<ReportData>> counts = new LinkedHashMap<>();
        counts.put("measures", data -> data.measures().size());
        counts.put(
                "institutions",
                data -> data.measures().stream()
                        .map(line -> line.institution().code())
                        .distinct()
                        .count());
        counts.put("due", data -> due(data).count());
        counts.put("done", data -> due(data, Standing.DONE));
        counts.put("partly", data -> due(data, Standing.PARTLY));
        counts.put("not-done", data -> due(data, Standing.NOT_DONE));
        counts.put("unknown", data -> due(data, Standing.UNKNOWN));
        counts.put(
                "going",
                data -> data.measures().stream()
                        .filter(line -> line.standing() == Standing.GOING)
                        .count());
        counts.put(
                "cancelled",
                data -> data.measures().stream()
                        .filter(line -> line.standing() == Standing.CANCELLED)
                        .count());
        counts.put(
                "late-before",
                data -> due(data).filter(line -> line.why() == Why.LATE).count());
        counts.put("in-time", data -> handedIn(data, HandedIn.IN_TIME));
        counts.put("afterwards", data -> handedIn(data, HandedIn.AFTERWARDS));
        counts.put("silent", data -> handedIn(data, HandedIn.NOT));
        counts.put(
                "overruled",
                data -> data.measures().stream()
                        .filter(line -> line.decision() == Verdict.Decision.OVERRULED)
                        .count());
        counts.put("recommendations", data -> data.recommendations().size());
        return counts;
    }

    private static Stream<MeasureLine> due(ReportData data) {
        return data.measures().stream().filter(MeasureLine::counts);
    }

    private static long due(ReportData data, Standing standing) {
        return due(data).filter(line -> line.standing() == standing).count();
    }

    private static long handedIn(ReportData data, HandedIn how) {
        return data.measures().stream().filter(line -> line.handedIn() == how).count();
    }

    /// A count by its name.
    ///
    /// @throws IllegalArgumentException when there is none of that name
    static long count(String name, ReportData data) {
        ToLongFunction<ReportData> counting = COUNTS.get(name);
        if (counting == null) {
            throw new IllegalArgumentException("no figure is called " + name);
        }
        return counting.applyAsLong(data);
    }

    /// Every name with its value now, for those who write.
    static SequencedMap<String, String> list(ReportData data, Wording words) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        COUNTS.keySet().forEach(name -> values.put(name, words.number(count(name, data))));
        data.rates().forEach(rate -> values.put("rate:" + rate.rule(), rate(rate, words)));
        return values;
    }

    /// Names in a text that no figure has. A rate is known by the rules in force, which may be others later: it is
    /// only checked for its form, and says so where it cannot be found.
    static List<String> listUnknown(String text) {
        return NAMED.matcher(text)
                .results()
                .map(found -> found.group(1).strip())
                .filter(name -> !COUNTS.containsKey(name) && !RATE.matcher(name).matches())
                .toList();
    }

    /// A text with the values in the place of their names.
    static String filled(String text, ReportData data, Wording words) {
        Map<String, String> values = list(data, words);
        return NAMED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        values.getOrDefault(found.group(1).strip(), words.text("reports.figure.none"))));
    }

    /// A rate with what it was computed from: "66.67 % (18 of 27)".
    private static String rate(RateLine rate, Wording words) {
        RateLine.Value value = rate.verified();
        BigDecimal percent = value.percent();
        return percent == null
                ? words.text("rates.none")
                : words.text(
                        "reports.figure.rate",
                        words.number(percent),
                        words.number(value.numerator()),
                        words.number(value.denominator()));
    }
}
