package org.besa.plans.reading.source.formats.spreadsheet;

import java.util.ArrayList;
import java.util.List;

/// Gathers what people should know about how a workbook was read.
public final class SheetRemarks {

    private final List<String> hiddenSheets = new ArrayList<>();
    private int sheets;
    private int mergedAwayTexts;
    private int formulasWithoutValue;
    private boolean hiddenRowsOrColumns;

    /// A sheet that held text.
    public void sheet(String name, boolean hidden) {
        sheets++;
        if (hidden) {
            hiddenSheets.add("“" + name + "”");
        }
    }

    public void mergedAwayTexts(int texts) {
        mergedAwayTexts += texts;
    }

    public void formulaWithoutValue() {
        formulasWithoutValue++;
    }

    public void hiddenRowsOrColumns() {
        hiddenRowsOrColumns = true;
    }

    /// The remarks, a sentence each.
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (sheets > 1) {
            sentences.add("%d sheets were read.".formatted(sheets));
        }
        if (!hiddenSheets.isEmpty()) {
            sentences.add("Hidden sheets were read too: %s.".formatted(String.join(", ", hiddenSheets)));
        }
        if (hiddenRowsOrColumns) {
            sentences.add("Hidden rows or columns were read too.");
        }
        if (mergedAwayTexts > 0) {
            sentences.add("Text hidden under merged cells was left out, cells: %d.".formatted(mergedAwayTexts));
        }
        if (formulasWithoutValue > 0) {
            sentences.add(
                    "Formulas without a stored value are empty: %d. Open the file in Excel and save it to fill them."
                            .formatted(formulasWithoutValue));
        }
        return sentences;
    }
}
