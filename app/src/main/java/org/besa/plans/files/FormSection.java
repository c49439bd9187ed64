package org.besa.plans.files;

import java.util.List;
import java.util.Locale;

/// The tables of a form. Their labels are `files.<section>.<column>` of the message bundle.
enum FormSection {
    /// What the version is: a label and a value a row.
    HEAD(List.of("field", "value"), 18, 82),
    /// The table that ministries know, one for each area.
    MEASURES(
            List.of("problem", "measure", "activities", "responsible", "deadline", "resources"),
            18,
            22,
            24,
            14,
            11,
            11),
    DETAILS(List.of("measure", "field", "value"), 9, 16, 75),
    STEPS(List.of("measure", "number", "start", "deadline", "deliverable"), 9, 7, 17, 17, 50),
    OWNERS(List.of("measure", "step", "number", "role", "institution", "unit", "name"), 9, 7, 7, 12, 20, 20, 25),
    BUDGET(
            List.of("measure", "number", "year", "source", "planned", "committed", "executed", "currency", "written"),
            9,
            6,
            7,
            23,
            12,
            12,
            12,
            7,
            12),
    INDICATORS(
            List.of("number", "level", "code", "text", "baseline", "target", "verification"), 7, 8, 8, 29, 14, 14, 20),
    PASSPORTS(List.of("indicator", "field", "value"), 9, 20, 71),
    TARGETS(List.of("indicator", "year", "value", "text"), 9, 9, 14, 68),
    DEADLINES(
            List.of("measure", "step", "which", "words", "kind", "from", "to", "precision", "recurrence", "confidence"),
            8,
            6,
            8,
            20,
            11,
            11,
            11,
            9,
            10,
            8),
    PROBLEMS(List.of("key", "area", "readers", "text"), 10, 10, 16, 64),
    NAMES(List.of("kind", "code", "institution", "name", "id"), 10, 20, 20, 26, 24);

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> columns;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out
    private final int[] widths;

    FormSection(List<String> columns, int... widths) {
        this.columns = columns;
        this.widths = widths;
    }

    List<String> columns() {
        return columns;
    }

    /// How wide a column is, in hundredths of the table.
    int width(int column) {
        return widths[column];
    }

    /// The key of a label of this section.
    String key(String name) {
        return "files." + key() + "." + name;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
