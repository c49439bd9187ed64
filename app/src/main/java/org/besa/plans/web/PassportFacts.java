package org.besa.plans.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.besa.plans.IndicatorPassport;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;

/// What the passport of an indicator tells, as names and values in one language; what it does not tell is left out.
public final class PassportFacts {

    private final Texts texts;
    private final Language language;
    private final List<Fact> facts = new ArrayList<>();

    private PassportFacts(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    /// One thing told.
    public record Fact(String label, String value) {}

    /// Everything that is told, in the order of the form.
    public static List<Fact> of(IndicatorPassport passport, Texts texts, Language language) {
        return new PassportFacts(texts, language).read(passport);
    }

    private List<Fact> read(IndicatorPassport passport) {
        add("code", passport.code());
        add("level", texts.text(language, "plans.passport.level." + lower(passport.level())));
        add("definition", passport.definition());
        add("formula", passport.formula());
        add("unit", passport.unit());
        add("direction", texts.text(language, "plans.passport.direction." + lower(passport.direction())));
        add("baseline", baseline(passport));
        for (IndicatorPassport.Target target : passport.targets()) {
            String value = target.value() == null ? "" : number(target.value());
            String words = target.text().in(language);
            facts.add(new Fact(
                    texts.text(language, "plans.passport.target", target.year()),
                    value.isEmpty() || words.isEmpty() ? value + words : value + " (" + words + ")"));
        }
        add("source", passport.source());
        add("owner", passport.owner());
        add("method", passport.method());
        add("frequency", passport.frequency());
        add("disaggregation", passport.disaggregation());
        add("limitations", passport.limitations());
        return facts;
    }

    private @Nullable String baseline(IndicatorPassport passport) {
        if (passport.baselineValue() == null) {
            return passport.baselineYear() == null
                    ? null
                    : passport.baselineYear().toString();
        }
        String value = number(passport.baselineValue());
        return passport.baselineYear() == null ? value : value + " (" + passport.baselineYear() + ")";
    }

    private void add(String name, LocalizedText text) {
        add(name, text.in(language));
    }

    private void add(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(texts.text(language, "plans.passport." + name), value));
        }
    }

    private String number(BigDecimal value) {
        return NumberFormat.getInstance(language.locale()).format(value);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
