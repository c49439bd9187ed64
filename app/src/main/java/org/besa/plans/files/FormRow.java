package org.besa.plans.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.plans.reading.source.SourcePlace;
import org.jspecify.annotations.Nullable;

/// A row of a form that is read.
///
/// @param cells without the empty ones at its end
record FormRow(List<String> cells, SourcePlace place) {

    /// More than any amount of money or measurement has behind or before the point.
    private static final int MOST_PLACES = 30;

    /// The text of a column; empty when there is none.
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /// A text that has no language; null when the cell is empty.
    @Nullable
    String plain(int column) {
        return cell(column).isEmpty() ? null : FormEscapes.plain(cell(column));
    }

    /// A code.
    String token(int column) {
        return FormEscapes.plain(cell(column));
    }

    int number(int column) throws FormFault {
        Integer number = findNumber(column);
        if (number == null) {
            throw new FormFault(place, "no-number", column + 1);
        }
        return number;
    }

    @Nullable
    Integer findNumber(int column) throws FormFault {
        try {
            return cell(column).isEmpty() ? null : Integer.valueOf(cell(column));
        } catch (NumberFormatException e) {
            throw new FormFault(place, "not-whole", cell(column));
        }
    }

    @Nullable
    BigDecimal findDecimal(int column) throws FormFault {
        try {
            BigDecimal number = cell(column).isEmpty() ? null : new BigDecimal(cell(column));
            if (number != null && Math.abs((long) number.scale()) > MOST_PLACES) {
                throw new NumberFormatException("nobody writes so many places");
            }
            return number;
        } catch (NumberFormatException e) {
            throw new FormFault(place, "not-a-number", cell(column));
        }
    }

    double fraction(int column) throws FormFault {
        BigDecimal fraction = findDecimal(column);
        if (fraction == null || fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) > 0) {
            throw new FormFault(place, "not-a-fraction", cell(column));
        }
        return fraction.doubleValue();
    }

    @Nullable
    LocalDate findDay(int column) throws FormFault {
        if (cell(column).isEmpty()) {
            return null;
        }
        return FormDates.find(cell(column)).orElseThrow(() -> new FormFault(place, "not-a-day", cell(column)));
    }

    UUID id(int column) throws FormFault {
        try {
            return UUID.fromString(cell(column));
        } catch (IllegalArgumentException e) {
            throw new FormFault(place, "not-an-id", cell(column));
        }
    }

    <E extends Enum<E>> E word(int column, Class<E> type, FormLabels labels) throws FormFault {
        return labels.find(cell(column), type)
                .orElseThrow(
                        () -> new FormFault(place, "not-a-word", cell(column), String.join(", ", labels.words(type))));
    }

    <E extends Enum<E>> @Nullable E findWord(int column, Class<E> type, FormLabels labels) throws FormFault {
        return cell(column).isEmpty() ? null : word(column, type, labels);
    }
}
