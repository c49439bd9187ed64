package org.besa.monitoring.sheets;

import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;

/// A column of the sheet.
///
/// @param key the field that it holds, without the language of a text: "status", "done.2", "steps.1.note"
/// @param number which one of its kind it is, from 1 on; 0 where there is only one
public record ReportColumn(String key, Holds holds, int number) {

    /// What its cells hold.
    public enum Holds {
        /// By which a row is known again; hidden.
        IDENTITY,
        /// What the plan or an earlier report says; nobody changes it here.
        FACT,
        /// The name of a status.
        STATUS,
        /// The name of an obstacle.
        OBSTACLE,
        PERCENT,
        DAY,
        NUMBER,
        CURRENCY,
        /// Words in the language of the sheet.
        TEXT,
        /// Why the row was not taken.
        REASON
    }

    static ReportColumn of(String key, Holds holds) {
        return new ReportColumn(key, holds, 0);
    }

    /// The key of the message that heads it; its argument is the number.
    public String heading() {
        return "monitoring.sheet.column." + key.replaceAll("\\.\\d+", "");
    }

    String heading(Texts texts, Language language) {
        return texts.text(language, heading(), number);
    }

    /// The field of the form that it holds.
    String field(Language language) {
        return holds == Holds.TEXT ? key + "." + language.code() : key;
    }
}
