package org.besa.plans.files;

import static org.besa.plans.files.FormWriting.string;

import java.util.List;
import java.util.function.BiConsumer;
import org.besa.plans.IndicatorPassport;

/// How indicators are measured: a row for each thing that is known.
final class FormPassports {

    static final String CODE = "files.passport.code";
    static final String LEVEL = "files.passport.level";
    static final String DEFINITION = "files.passport.definition";
    static final String FORMULA = "files.passport.formula";
    static final String UNIT = "files.passport.unit";
    static final String DIRECTION = "files.passport.direction";
    static final String BASELINE = "files.passport.baseline";
    static final String BASELINE_YEAR = "files.passport.baseline-year";
    static final String SOURCE = "files.passport.source";
    static final String OWNER = "files.passport.owner";
    static final String METHOD = "files.passport.method";
    static final String FREQUENCY = "files.passport.frequency";
    static final String DISAGGREGATION = "files.passport.disaggregation";
    static final String LIMITATIONS = "files.passport.limitations";
    static final List<String> FIELDS = List.of(
            CODE,
            LEVEL,
            DEFINITION,
            FORMULA,
            UNIT,
            DIRECTION,
            BASELINE,
            BASELINE_YEAR,
            SOURCE,
            OWNER,
            METHOD,
            FREQUENCY,
            DISAGGREGATION,
            LIMITATIONS);

    private final FormWriting form;
    private final BiConsumer<FormSection, List<String>> rows;

    FormPassports(FormWriting form, BiConsumer<FormSection, List<String>> rows) {
        this.form = form;
        this.rows = rows;
    }

    void add(String indicator, IndicatorPassport passport) {
        add(indicator, CODE, form.plain(passport.code()));
        add(indicator, LEVEL, form.word(passport.level()));
        add(indicator, DEFINITION, form.text(passport.definition()));
        add(indicator, FORMULA, form.text(passport.formula()));
        add(indicator, UNIT, form.text(passport.unit()));
        add(indicator, DIRECTION, form.word(passport.direction()));
        add(indicator, BASELINE, string(passport.baselineValue()));
        add(indicator, BASELINE_YEAR, string(passport.baselineYear()));
        add(indicator, SOURCE, form.text(passport.source()));
        add(indicator, OWNER, form.text(passport.owner()));
        add(indicator, METHOD, form.text(passport.method()));
        add(indicator, FREQUENCY, form.text(passport.frequency()));
        add(indicator, DISAGGREGATION, form.text(passport.disaggregation()));
        add(indicator, LIMITATIONS, form.text(passport.limitations()));
        for (IndicatorPassport.Target target : passport.targets()) {
            rows.accept(
                    FormSection.TARGETS,
                    List.of(
                            indicator,
                            String.valueOf(target.year()),
                            string(target.value()),
                            form.text(target.text())));
        }
    }

    private void add(String indicator, String label, String value) {
        if (!value.isEmpty()) {
            rows.accept(FormSection.PASSPORTS, List.of(indicator, form.labels().label(label, form.language()), value));
        }
    }
}
