package org.besa.plans.reading.table;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.plans.reading.Field;
import org.besa.plans.reading.ReadMeasure.Severity;
import org.jspecify.annotations.Nullable;

/// Codes that a spreadsheet keeps as numbers lose their last zero: 1.1 after 1.9 is 1.10.
final class LostZeros {

    private static final Pattern CODE = Pattern.compile("((?:\\d+\\.)+)(\\d+)");

    private LostZeros() {}

    /// The rows, with numbers set right where the row above tells what they were.
    static List<Draft> restored(List<Draft> rows) {
        String before = null;
        for (Draft row : rows) {
            String whole = before == null || row.number == null ? null : whole(row.number, before);
            if (whole != null) {
                row.note(
                        "number-restored",
                        Severity.REPAIRED,
                        Field.NUMBER,
                        row.place,
                        "“%s” stands below %s: a spreadsheet that kept the code as a number dropped the zero of %s."
                                .formatted(row.number, before, whole));
                row.number = whole;
            }
            before = row.number;
        }
        return rows;
    }

    private static @Nullable String whole(String number, String before) {
        Matcher own = CODE.matcher(number);
        Matcher above = CODE.matcher(before);
        boolean alike = own.matches() && above.matches() && own.group(1).equals(above.group(1));
        if (!alike || own.group(2).length() > 2 || above.group(2).length() > 3) {
            return null;
        }
        int next = Integer.parseInt(above.group(2)) + 1;
        boolean lost = next % 10 == 0 && String.valueOf(next).equals(own.group(2) + "0");
        return lost ? number + "0" : null;
    }
}
