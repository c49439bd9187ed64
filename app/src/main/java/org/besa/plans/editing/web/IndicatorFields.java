package org.besa.plans.editing.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.besa.plans.IndicatorPassport;
import org.besa.plans.IndicatorPassport.Direction;
import org.besa.plans.IndicatorPassport.Level;
import org.besa.plans.IndicatorPassport.Target;
import org.besa.plans.PlanContent.IndicatorText;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// Indicators in the fields of a form. The passport of an indicator begins with its level: without one there is none.
final class IndicatorFields {

    private static final List<String> PASSPORT_TEXTS = List.of(
            "definition", "formula", "unit", "source", "owner", "method", "frequency", "disaggregation", "limitations");

    private final Fields fields;
    private final Faults faults;
    private final Numbers numbers;

    IndicatorFields(Fields fields, Faults faults) {
        this.fields = fields;
        this.faults = faults;
        this.numbers = new Numbers(fields, faults);
    }

    static void put(List<IndicatorText> indicators, String list, Fields.Builder into) {
        for (int i = 0; i < indicators.size(); i++) {
            IndicatorText indicator = indicators.get(i);
            String at = list + "." + i + ".";
            into.put(at + "text", indicator.text())
                    .put(at + "baseline", indicator.baseline())
                    .put(at + "target", indicator.target())
                    .put(at + "verification", indicator.verification());
            if (indicator.passport() != null) {
                put(indicator.passport(), at + "passport.", into);
            }
        }
    }

    private static void put(IndicatorPassport passport, String at, Fields.Builder into) {
        into.put(at + "level", passport.level())
                .put(at + "code", passport.code())
                .put(at + "direction", passport.direction())
                .put(at + "definition", passport.definition())
                .put(at + "formula", passport.formula())
                .put(at + "unit", passport.unit())
                .put(at + "baselineValue", plain(passport.baselineValue()))
                .put(at + "baselineYear", passport.baselineYear())
                .put(at + "source", passport.source())
                .put(at + "owner", passport.owner())
                .put(at + "method", passport.method())
                .put(at + "frequency", passport.frequency())
                .put(at + "disaggregation", passport.disaggregation())
                .put(at + "limitations", passport.limitations());
        for (int i = 0; i < passport.targets().size(); i++) {
            Target target = passport.targets().get(i);
            String line = at + "targets." + i + ".";
            into.put(line + "year", target.year())
                    .put(line + "value", plain(target.value()))
                    .put(line + "text", target.text());
        }
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    List<IndicatorText> read(String list) {
        List<IndicatorText> indicators = new ArrayList<>();
        for (int i : fields.lines(list)) {
            String at = list + "." + i + ".";
            IndicatorText indicator = new IndicatorText(
                    fields.localized(at + "text"),
                    fields.localized(at + "baseline"),
                    fields.localized(at + "target"),
                    fields.localized(at + "verification"),
                    passport(at + "passport."));
            boolean says = Stream.of(
                            indicator.text(), indicator.baseline(), indicator.target(), indicator.verification())
                    .anyMatch(text -> !text.isEmpty());
            if (says || indicator.passport() != null) {
                indicators.add(indicator);
            }
        }
        return indicators;
    }

    private @Nullable IndicatorPassport passport(String at) {
        if (fields.text(at + "level").isEmpty()) {
            if (saysAnything(at)) {
                faults.note(at + "level", "desk.problem.no-level");
            }
            return null;
        }
        String code = fields.text(at + "code").strip();
        return new IndicatorPassport(
                code.isEmpty() ? null : code,
                fields.choice(at + "level", Level.OUTPUT),
                text(at, "definition"),
                text(at, "formula"),
                text(at, "unit"),
                fields.choice(at + "direction", Direction.UP),
                numbers.number(at + "baselineValue"),
                numbers.year(at + "baselineYear"),
                targets(at + "targets"),
                text(at, "source"),
                text(at, "owner"),
                text(at, "method"),
                text(at, "frequency"),
                text(at, "disaggregation"),
                text(at, "limitations"));
    }

    private boolean saysAnything(String at) {
        return PASSPORT_TEXTS.stream().anyMatch(name -> !text(at, name).isEmpty())
                || Stream.of("code", "baselineValue", "baselineYear")
                        .anyMatch(name -> !fields.text(at + name).isBlank())
                || !targets(at + "targets").isEmpty();
    }

    private List<Target> targets(String list) {
        List<Target> targets = new ArrayList<>();
        for (int i : fields.lines(list)) {
            String at = list + "." + i + ".";
            Integer year = numbers.year(at + "year");
            BigDecimal value = numbers.number(at + "value");
            LocalizedText text = fields.localized(at + "text");
            if (year != null) {
                targets.add(new Target(year, value, text));
            } else if (value != null || !text.isEmpty()) {
                faults.note(at + "year", "desk.problem.not-a-year");
            }
        }
        targets.sort(Comparator.comparingInt(Target::year));
        return List.copyOf(targets);
    }

    private LocalizedText text(String at, String name) {
        return fields.localized(at + name);
    }
}
