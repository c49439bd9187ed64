package org.besa.plans.reading.table;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.plans.reading.Reading.Period;
import org.besa.plans.reading.account.Ledger;
import org.besa.plans.reading.table.Scanned.FrontLine;
import org.besa.plans.reading.words.Folding;
import org.besa.plans.reading.words.Phrases;
import org.jspecify.annotations.Nullable;

/// What the lines before a plan's tables tell: its title, whose it is, and its time.
///
/// @param title null when no line names a plan
/// @param institution null when no line names an institution
/// @param period null when no line names years
public record FrontMatter(
        @Nullable String title,
        @Nullable String institution,
        @Nullable Period period) {

    private static final Pattern YEARS =
            Pattern.compile("(?<!\\d)(20\\d{2})\\s*[-–—‑/]\\s*(20\\d{2}|\\d{2})(?![-.]?\\d)");
    private static final int LONGEST = 200;

    /// What units that stand before a plan tell; settles them.
    ///
    /// @param units in document order, not settled yet
    public static FrontMatter of(List<Integer> units, Ledger ledger, Phrases phrases) {
        return read(
                units.stream()
                        .map(unit -> new FrontLine(unit, Folding.spaced(ledger.text(unit)), ledger.place(unit)))
                        .toList(),
                ledger,
                phrases);
    }

    static FrontMatter read(List<FrontLine> lines, Ledger ledger, Phrases phrases) {
        FrontLine title = null;
        FrontLine institution = null;
        FrontLine period = null;
        int best = 0;
        for (FrontLine line : lines) {
            if (line.text().length() > LONGEST) {
                continue;
            }
            String text = GroupTitle.plain(line.text());
            String named = phrases.inside("plan-title", text);
            int score = named == null ? 0 : named.length() * 2 + (text.length() < 120 ? 10 : 0);
            if (score > best) {
                best = score;
                title = line;
            }
            institution = institution == null && score == 0 && namesInstitution(text, phrases) ? line : institution;
            boolean years = YEARS.matcher(text).find();
            boolean shorter = period == null
                    || text.length() < GroupTitle.plain(period.text()).length();
            period = years && shorter ? line : period;
        }
        for (FrontLine line : lines) {
            boolean used = line.equals(title) || line.equals(institution) || line.equals(period);
            if (used) {
                ledger.use(line.unit());
            } else {
                ledger.ignore(line.unit(), line.text().length() > LONGEST ? "prose before the plan" : "front matter");
            }
        }
        String titleText = title == null ? null : GroupTitle.plain(title.text());
        String institutionText = institution == null
                ? inTitle(titleText, phrases)
                : withoutYears(GroupTitle.plain(institution.text()), phrases);
        return new FrontMatter(titleText, institutionText, period == null ? null : period(period.text()));
    }

    private static boolean namesInstitution(String text, Phrases phrases) {
        if (text.length() >= 120 || text.endsWith(".") || text.contains(":")) {
            return false;
        }
        boolean opens = phrases.opening("institution", text) != null;
        boolean isShort = text.split(" ", -1).length <= 7;
        return opens || (isShort && phrases.inside("institution", text) != null);
    }

    /// "Integrity plan of the Ministry of X": the institution from its first word on.
    private static @Nullable String inTitle(@Nullable String title, Phrases phrases) {
        String named = title == null ? null : phrases.inside("institution", title);
        if (title == null || named == null) {
            return null;
        }
        String first = named.split(" ", -1)[0];
        String[] words = title.split("\\s+", -1);
        for (int i = 0; i < words.length; i++) {
            if (Folding.words(words[i]).equals(first)) {
                int from = i;
                while (from > 0 && !phrases.is("connective", words[from - 1])) {
                    from--;
                }
                from = from == 0 ? i : from;
                String rest = String.join(" ", List.of(words).subList(from, words.length));
                return withoutYears(rest, phrases);
            }
        }
        return null;
    }

    private static String withoutYears(String text, Phrases phrases) {
        String bare = YEARS.matcher(text)
                .replaceAll("")
                .replaceAll("[\\s,.–—-]+$", "")
                .strip();
        int space = bare.lastIndexOf(' ');
        while (space > 0
                && (phrases.is("years", bare.substring(space + 1))
                        || phrases.is("connective", bare.substring(space + 1)))) {
            bare = bare.substring(0, space).strip();
            space = bare.lastIndexOf(' ');
        }
        return bare;
    }

    static @Nullable Period period(String text) {
        Matcher m = YEARS.matcher(text);
        if (!m.find()) {
            return null;
        }
        int first = Integer.parseInt(m.group(1));
        int last = Integer.parseInt(
                m.group(2).length() == 4 ? m.group(2) : m.group(1).substring(0, 2) + m.group(2));
        boolean ordered = last >= first && last - first <= 20;
        return ordered
                ? new Period(m.group().strip(), LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31))
                : new Period(m.group().strip(), null, null);
    }
}
