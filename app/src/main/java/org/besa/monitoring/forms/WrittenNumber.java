package org.besa.monitoring.forms;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as people write them: with a point or a comma before the decimals, and the other one, or nothing,
/// between groups of three digits.
public final class WrittenNumber {

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,18}([.,]\\d{1,6})?");
    private static final Pattern GROUPED_BY_COMMA = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d{1,6})?");
    private static final Pattern GROUPED_BY_POINT = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+(,\\d{1,6})?");

    private WrittenNumber() {}

    /// The number that a text without spaces means; empty when it is none. One point or comma before three digits
    /// is read as decimals: "1.200" is 1.2 where nothing says otherwise, so who means a thousand writes a space or
    /// nothing.
    public static Optional<BigDecimal> read(String text) {
        if (PLAIN.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(',', '.')));
        }
        if (GROUPED_BY_COMMA.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(",", "")));
        }
        if (GROUPED_BY_POINT.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
        }
        return Optional.empty();
    }
}
