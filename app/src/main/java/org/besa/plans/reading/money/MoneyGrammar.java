package org.besa.plans.reading.money;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.plans.reading.words.Folding;
import org.besa.plans.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/// Understands amounts, and refuses those that can be read in two ways: "36,125" may be thirty-six thousand or
/// thirty-six and an eighth, "2,130,000,00" is neither English nor continental.
public final class MoneyGrammar {

    private static final Pattern NUMBER = Pattern.compile("\\d(?:[\\d.,'’]|\\s(?=\\d))*");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:([.,'’ ])\\d{3})(?:\\1\\d{3})*");
    private static final Pattern GROUPED_WITH_FRACTION =
            Pattern.compile("(\\d{1,3}(?:([.,'’ ])\\d{3})+)([.,])(\\d{1,2})");
    private static final Pattern FRACTION = Pattern.compile("(\\d+)[.,](\\d{1,2})");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /// Languages in which a point parts decimals, so that 1.200 may be one and a fifth.
    private static final Set<String> POINT_PARTS_DECIMALS = Set.of("en");

    private final Map<String, String> words = new HashMap<>();
    private final boolean pointDoubtful;

    /// Knows the currencies and scales of `money.tsv`.
    ///
    /// @param language of the text around, ISO 639-1, null when it is not known
    public MoneyGrammar(@Nullable String language) {
        pointDoubtful = language != null && POINT_PARTS_DECIMALS.contains(language);
        for (WordList.Entry entry : WordList.bundled("money.tsv").entries()) {
            entry.words().forEach(word -> words.put(key(word), entry.meaning()));
        }
    }

    /// Understands an amount.
    ///
    /// @param raw as printed
    /// @param header the header of its column, which may name the currency or the scale; empty when there is none
    public Money parse(String raw, String header) {
        String text = Folding.spaced(raw);
        Matcher m = NUMBER.matcher(text);
        if (!m.find()) {
            return new Money(null, currency(text, header));
        }
        String digits = m.group().replaceAll("[.,'’\\s]+$", "");
        String rest = text.substring(0, m.start()) + " " + text.substring(m.end());
        String currency = currency(rest, header);
        boolean another = NUMBER.matcher(rest).find();
        String scale = scale(rest);
        if (another || unknown(rest)) {
            return new Money(null, currency);
        }
        BigDecimal amount = amount(digits, scale != null);
        String factor = scale != null ? scale : scale(header);
        return new Money(amount == null ? null : plain(amount.multiply(factor(factor))), currency);
    }

    /// @param scaled whether a word such as "million" follows, which makes a single group of three doubtful
    private @Nullable BigDecimal amount(String digits, boolean scaled) {
        if (digits.matches("\\d+")) {
            return new BigDecimal(digits);
        }
        Matcher mixed = GROUPED_WITH_FRACTION.matcher(digits);
        if (mixed.matches()) {
            boolean sameSign = mixed.group(2).equals(mixed.group(3));
            String whole = mixed.group(1).replaceAll("\\D", "");
            return sameSign ? null : new BigDecimal(whole + "." + mixed.group(4));
        }
        Matcher grouped = GROUPED.matcher(digits);
        if (grouped.matches()) {
            boolean pointOrComma = ".,".contains(grouped.group(1));
            boolean oneGroup = digits.indexOf('.') == digits.lastIndexOf('.') && digits.contains(".");
            boolean doubtful = (scaled && pointOrComma) || (pointDoubtful && oneGroup);
            return doubtful ? null : new BigDecimal(digits.replaceAll("\\D", ""));
        }
        Matcher fraction = FRACTION.matcher(digits);
        return fraction.matches() ? new BigDecimal(fraction.group(1) + "." + fraction.group(2)) : null;
    }

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private @Nullable String currency(String text, String header) {
        String own = meaning(text, true);
        return own != null ? own : meaning(header, true);
    }

    private @Nullable String scale(String text) {
        return meaning(text, false);
    }

    private static BigDecimal factor(@Nullable String scale) {
        if (scale == null) {
            return BigDecimal.ONE;
        }
        return scale.equals("million") ? MILLION : THOUSAND;
    }

    private @Nullable String meaning(String text, boolean currency) {
        for (String word : parts(text)) {
            String meaning = words.get(key(word));
            if (meaning != null && currency == (meaning.length() == 3)) {
                return meaning;
            }
        }
        return null;
    }

    /// Words that are neither money nor filler make an amount doubtful.
    private boolean unknown(String rest) {
        for (String word : parts(rest)) {
            if (!word.isEmpty() && !words.containsKey(key(word)) && word.chars().anyMatch(Character::isLetter)) {
                return true;
            }
        }
        return false;
    }

    private static String[] parts(String text) {
        return text.replaceAll("([€$£])", " $1 ").split("[\\s.,:;()/\\[\\]–—-]+", -1);
    }

    private static String key(String word) {
        return Folding.fold(word);
    }
}
