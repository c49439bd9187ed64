package org.besa.plans.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.besa.plans.IndicatorPassport;
import org.besa.plans.PlanContent.IndicatorText;
import org.besa.plans.files.FormAnnex.Level;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// Reads the indicators of a form with their passports.
final class FormIndicators {

    private final FormTables tables;
    private final FormText texts;
    private final FormLabels labels;
    private final Map<String, Map<String, FormRow>> passports = new HashMap<>();
    private final Map<String, List<IndicatorPassport.Target>> targets = new HashMap<>();
    private final Map<Key, List<IndicatorText>> indicators = new HashMap<>();

    private record Key(Level level, String code) {}

    FormIndicators(FormTables tables, FormText texts, FormLabels labels) throws FormFault {
        this.tables = tables;
        this.texts = texts;
        this.labels = labels;
        readPassports();
        readTargets();
        for (FormRow row : tables.rows(FormSection.INDICATORS)) {
            Key key = new Key(row.word(1, Level.class, labels), row.token(2));
            indicators.computeIfAbsent(key, k -> new ArrayList<>()).add(indicator(row));
        }
    }

    /// The indicators of an area or measure.
    List<IndicatorText> of(Level level, String code) {
        return indicators.getOrDefault(new Key(level, code), List.of());
    }

    private void readPassports() throws FormFault {
        for (FormRow row : tables.rows(FormSection.PASSPORTS)) {
            String field = labels.findKey(row.cell(1), FormPassports.FIELDS)
                    .orElseThrow(() -> new FormFault(row.place(), "not-a-part-of-indicator", row.cell(1)));
            passports.computeIfAbsent(row.cell(0), key -> new HashMap<>()).put(field, row);
        }
    }

    private void readTargets() throws FormFault {
        for (FormRow row : tables.rows(FormSection.TARGETS)) {
            targets.computeIfAbsent(row.cell(0), key -> new ArrayList<>())
                    .add(new IndicatorPassport.Target(row.number(1), row.findDecimal(2), texts.read(row.cell(3))));
        }
    }

    private IndicatorText indicator(FormRow row) throws FormFault {
        return new IndicatorText(
                texts.read(row.cell(3)),
                texts.read(row.cell(4)),
                texts.read(row.cell(5)),
                texts.read(row.cell(6)),
                passport(row));
    }

    private @Nullable IndicatorPassport passport(FormRow indicator) throws FormFault {
        Map<String, FormRow> fields = passports.get(indicator.cell(0));
        if (fields == null) {
            return null;
        }
        FormRow level = fields.get(FormPassports.LEVEL);
        FormRow direction = fields.get(FormPassports.DIRECTION);
        if (level == null || direction == null) {
            throw new FormFault(indicator.place(), "no-level");
        }
        FormRow code = fields.get(FormPassports.CODE);
        FormRow baseline = fields.get(FormPassports.BASELINE);
        FormRow year = fields.get(FormPassports.BASELINE_YEAR);
        return new IndicatorPassport(
                code == null ? null : code.plain(2),
                level.word(2, IndicatorPassport.Level.class, labels),
                text(fields, FormPassports.DEFINITION),
                text(fields, FormPassports.FORMULA),
                text(fields, FormPassports.UNIT),
                direction.word(2, IndicatorPassport.Direction.class, labels),
                baseline == null ? null : baseline.findDecimal(2),
                year == null ? null : year.findNumber(2),
                targets.getOrDefault(indicator.cell(0), List.of()),
                text(fields, FormPassports.SOURCE),
                text(fields, FormPassports.OWNER),
                text(fields, FormPassports.METHOD),
                text(fields, FormPassports.FREQUENCY),
                text(fields, FormPassports.DISAGGREGATION),
                text(fields, FormPassports.LIMITATIONS));
    }

    private LocalizedText text(Map<String, FormRow> fields, String field) {
        FormRow row = fields.get(field);
        return row == null ? LocalizedText.EMPTY : texts.read(row.cell(2));
    }
}
