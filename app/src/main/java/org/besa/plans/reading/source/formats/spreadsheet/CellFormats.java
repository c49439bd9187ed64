package org.besa.plans.reading.source.formats.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/// Shows the number in a cell as people see it, without doing it any harm.
///
/// Differs from what the program shows in three ways, all to keep values unambiguous: thousands are not grouped, digits
/// that only binary arithmetic made are dropped, and a date whose order of day and month depends on the computer's
/// language is written year first.
final class CellFormats {

    private static final String GENERAL = "General";

    /// Built-in formats 14 and 22 follow the language of the computer.
    private static final int SHORT_DATE = 14;

    private static final int SHORT_DATE_TIME = 22;

    private static final Pattern GROUPING = Pattern.compile(",(?=[#0?])");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");
    private static final Pattern MONTH_FIRST = Pattern.compile("(?i)^[^dmy]*m{1,2}[^dmya-z]+d{1,2}[^dma-z]*y.*");
    private static final MathContext EXCEL_PRECISION = new MathContext(15);

    private final Map<Integer, String> formats;
    private final List<Integer> formatOfStyle;
    private final boolean date1904;

    /// Made when the first number needs it; most plans have none.
    private @Nullable DataFormatter formatter;

    /// @param formats the workbook's own formats by their number
    /// @param formatOfStyle number of the format by the number of the cell style
    /// @param date1904 whether days are counted from 1904
    CellFormats(Map<Integer, String> formats, List<Integer> formatOfStyle, boolean date1904) {
        this.formats = new HashMap<>(formats);
        this.formatOfStyle = List.copyOf(formatOfStyle);
        this.date1904 = date1904;
    }

    /// The number as text.
    ///
    /// @param style number of the cell style; one that does not exist shows the number plainly
    String display(double value, int style) {
        int id = style >= 0 && style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
        String own = formats.get(id);
        String builtIn = own == null ? BuiltinFormats.getBuiltinFormat(id) : own;
        String code = builtIn == null ? GENERAL : builtIn;
        if (code.equalsIgnoreCase(GENERAL) || !Double.isFinite(value)) {
            return plain(value);
        }
        try {
            boolean date = DateUtil.isADateFormat(id, code);
            if (date && !DateUtil.isValidExcelDate(value)) {
                return plain(value);
            }
            if (date && isAmbiguous(id, code)) {
                return DateUtil.getLocalDateTime(value, date1904).toLocalDate().toString();
            }
            if (formatter == null) {
                formatter = new DataFormatter(Locale.ENGLISH);
            }
            return formatter.formatRawCellContents(
                    value, id, GROUPING.matcher(code).replaceAll(""), date1904);
        } catch (RuntimeException e) {
            return plain(value); // a format that only its author's program understands
        }
    }

    private static boolean isAmbiguous(int id, String code) {
        return id == SHORT_DATE
                || id == SHORT_DATE_TIME
                || MONTH_FIRST.matcher(LITERAL.matcher(code).replaceAll("")).matches();
    }

    private static String plain(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal number = new BigDecimal(value).round(EXCEL_PRECISION).stripTrailingZeros();
        return number.signum() == 0 ? "0" : number.toPlainString();
    }
}
