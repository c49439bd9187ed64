package org.besa.monitoring.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.besa.monitoring.Progress;
import org.besa.monitoring.Progress.IndicatorValue;
import org.besa.monitoring.Progress.Obstacle;
import org.besa.monitoring.Progress.Spending;
import org.besa.monitoring.Progress.StepProgress;
import org.besa.monitoring.StatusScheme;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// The form of a report: what is said as fields, and back. A field is named by the place of what it holds, one for
/// each language of a text: "done.1.sq", "obstacles.OTHER.note.en", "steps.2.status", "values.1.value",
/// "spending.1.amount".
public final class ReportFields {

    /// Lines for money from sources that the plan does not name.
    public static final int OTHER_SOURCES = 2;

    private static final String CURRENCY = "ALL";

    private final MeasureFacts facts;
    private final StatusScheme scheme;

    public ReportFields(MeasureFacts facts, StatusScheme scheme) {
        this.facts = facts;
        this.scheme = scheme;
    }

    /// What is said, as the form shows it.
    public SequencedMap<String, String> of(Progress said) {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        fields.put("status", said.status() == null ? "" : said.status());
        fields.put("percent", text(said.percent()));
        for (int i = 0; i < said.done().size(); i++) {
            put(fields, "done." + (i + 1), said.done().get(i));
        }
        for (Obstacle obstacle : said.obstacles()) {
            fields.put("obstacles." + obstacle.code(), "on");
            put(fields, "obstacles." + obstacle.code() + ".note", obstacle.note());
        }
        put(fields, "correction", said.correction());
        fields.put("newDate", text(said.newDate()));
        put(fields, "act", said.act());
        for (StepProgress step : said.steps()) {
            fields.put("steps." + step.number() + ".status", step.status() == null ? "" : step.status());
            put(fields, "steps." + step.number() + ".note", step.note());
        }
        for (IndicatorValue value : said.values()) {
            fields.put("values." + value.number() + ".value", value.value() == null ? "" : plain(value.value()));
            put(fields, "values." + value.number() + ".note", value.note());
        }
        spending(said, fields);
        return fields;
    }

    private void spending(Progress said, SequencedMap<String, String> fields) {
        int other = facts.budget().size();
        for (Spending spent : said.spending()) {
            int planned = planned(spent.source());
            String name = "spending." + (planned > 0 ? planned : ++other);
            if (planned == 0) {
                put(fields, name + ".source", spent.source());
            }
            fields.put(name + ".amount", plain(spent.amount()));
            fields.put(name + ".currency", spent.currency());
        }
    }

    private int planned(LocalizedText source) {
        for (int i = 0; i < facts.budget().size(); i++) {
            if (facts.budget().get(i).source().equals(source)) {
                return i + 1;
            }
        }
        return 0;
    }

    /// What was typed, as far as it can be read.
    ///
    /// @param faults takes keys of messages by the name of the field
    public Progress read(Map<String, String> fields, Map<String, String> faults) {
        Typed typed = new Typed(fields);
        return new Progress(
                read(typed, "status")
                        .filter(code -> scheme.find(code).isPresent())
                        .orElse(null),
                percent(typed, faults),
                points(typed),
                obstacles(typed, faults),
                typed.localized("correction"),
                day(typed, faults),
                typed.localized("act"),
                steps(typed),
                values(typed, faults),
                spending(typed, faults));
    }

    private static @Nullable Integer percent(Typed typed, Map<String, String> faults) {
        String text = read(typed, "percent").orElse("").replace("%", "").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > 100) {
            faults.put("percent", "monitoring.finding.percent");
            return null;
        }
        return Integer.valueOf(text);
    }

    private static List<LocalizedText> points(Typed typed) {
        List<LocalizedText> points = new ArrayList<>();
        for (int i = 1; i <= Progress.MOST_POINTS; i++) {
            LocalizedText point = typed.localized("done." + i);
            if (!point.isEmpty()) {
                points.add(point);
            }
        }
        return points;
    }

    private List<Obstacle> obstacles(Typed typed, Map<String, String> faults) {
        List<Obstacle> obstacles = new ArrayList<>();
        for (StatusScheme.Obstacle obstacle : scheme.obstacles()) {
            String name = "obstacles." + obstacle.code();
            LocalizedText note = typed.localized(name + ".note");
            if (read(typed, name).isPresent()) {
                obstacles.add(new Obstacle(obstacle.code(), note));
            } else if (obstacle.needsText() && !note.isEmpty()) {
                faults.put("obstacles", "monitoring.fault.not-ticked");
            }
        }
        return obstacles;
    }

    private static @Nullable LocalDate day(Typed typed, Map<String, String> faults) {
        Optional<String> text = read(typed, "newDate");
        Optional<LocalDate> day = text.flatMap(WrittenDay::read);
        if (text.isPresent() && day.isEmpty()) {
            faults.put("newDate", "monitoring.fault.day");
        }
        return day.orElse(null);
    }

    private List<StepProgress> steps(Typed typed) {
        List<StepProgress> steps = new ArrayList<>();
        for (int i = 1; i <= facts.steps().size(); i++) {
            String status = read(typed, "steps." + i + ".status")
                    .filter(code -> scheme.find(code).isPresent())
                    .orElse(null);
            LocalizedText note = typed.localized("steps." + i + ".note");
            if (status != null || !note.isEmpty()) {
                steps.add(new StepProgress(i, status, note));
            }
        }
        return steps;
    }

    private List<IndicatorValue> values(Typed typed, Map<String, String> faults) {
        List<IndicatorValue> values = new ArrayList<>();
        for (int i = 1; i <= facts.indicators().size(); i++) {
            BigDecimal value = number(typed, "values." + i + ".value", faults);
            LocalizedText note = typed.localized("values." + i + ".note");
            if (value != null || !note.isEmpty()) {
                values.add(new IndicatorValue(i, value, note));
            }
        }
        return values;
    }

    private List<Spending> spending(Typed typed, Map<String, String> faults) {
        List<Spending> spending = new ArrayList<>();
        for (int i = 1; i <= facts.budget().size() + OTHER_SOURCES; i++) {
            String name = "spending." + i;
            BigDecimal amount = number(typed, name + ".amount", faults);
            boolean planned = i <= facts.budget().size();
            LocalizedText source = planned ? facts.budget().get(i - 1).source() : typed.localized(name + ".source");
            if (amount == null) {
                if (!planned && !source.isEmpty()) {
                    faults.putIfAbsent(name + ".amount", "monitoring.fault.amount");
                }
            } else if (source.isEmpty()) {
                faults.put(name + ".source", "monitoring.fault.source");
            } else {
                spending.add(new Spending(source, amount, currency(typed, name + ".currency", faults)));
            }
        }
        return spending;
    }

    private static String currency(Typed typed, String name, Map<String, String> faults) {
        String code = read(typed, name).orElse(CURRENCY).toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z]{3}")) {
            faults.put(name, "monitoring.fault.currency");
        }
        return code;
    }

    /// A number as people write it: "1 200 000,50", "1,200,000.50", "12.5".
    private static @Nullable BigDecimal number(Typed typed, String name, Map<String, String> faults) {
        String text = read(typed, name).orElse("").replaceAll("[\\s\\u00A0\\u202F]", "");
        if (text.isEmpty()) {
            return null;
        }
        Optional<BigDecimal> number = WrittenNumber.read(text);
        if (number.isEmpty()) {
            faults.put(name, "monitoring.fault.number");
        }
        return number.orElse(null);
    }

    private static Optional<String> read(Typed typed, String name) {
        String text = typed.value(name).strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static void put(SequencedMap<String, String> fields, String name, LocalizedText text) {
        for (Language language : Language.values()) {
            fields.put(name + "." + language.code(), text.find(language).orElse(""));
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
