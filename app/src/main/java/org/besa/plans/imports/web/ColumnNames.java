package org.besa.plans.imports.web;

import java.util.Locale;
import org.besa.plans.PlanKind;
import org.besa.plans.imports.Column;
import org.besa.platform.web.Page;

/// What columns are called: in the vocabulary of the plan's kind where it has one, else by the interface's own word.
public final class ColumnNames {

    private ColumnNames() {}

    /// The name of a column, with a capital letter.
    public static String name(Page page, PlanKind kind, Column column) {
        return switch (column) {
            case RISK -> page.capital(kind.problem().one());
            case MEASURE -> page.capital(kind.measure().one());
            case ACTIVITIES -> page.capital(kind.activity().many());
            default -> page.text("desk.column." + column.name());
        };
    }

    /// The name of a column inside a sentence.
    public static String inSentence(Page page, PlanKind kind, Column column) {
        String name = name(page, kind, column);
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
