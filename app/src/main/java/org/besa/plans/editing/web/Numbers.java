package org.besa.plans.editing.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.besa.plans.reading.money.MoneyGrammar;
import org.jspecify.annotations.Nullable;

/// Reads numbers and days from fields; what cannot be read is a fault of its field, never a guess.
final class Numbers {

    private static final MoneyGrammar MONEY = new MoneyGrammar(null);

    private final Fields fields;
    private final Faults faults;

    Numbers(Fields fields, Faults faults) {
        this.fields = fields;
        this.faults = faults;
    }

    @Nullable
    Integer year(String field) {
        String typed = fields.text(field).strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("(19|20)\\d\\d")) {
            faults.note(field, "desk.problem.not-a-year");
            return null;
        }
        return Integer.valueOf(typed);
    }

    @Nullable
    LocalDate day(String field) {
        String typed = fields.text(field).strip();
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            faults.note(field, "desk.problem.not-a-day");
            return null;
        }
    }

    /// A number with a point or a comma before its fraction, and nothing between its digits.
    @Nullable
    BigDecimal number(String field) {
        String typed = fields.text(field).strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("-?\\d{1,15}([.,]\\d{1,6})?")) {
            faults.note(field, "desk.problem.not-a-number");
            return null;
        }
        return new BigDecimal(typed.replace(',', '.'));
    }

    /// An amount of money, written in any way that can be read only once.
    @Nullable
    BigDecimal amount(String field) {
        String typed = fields.text(field).strip();
        if (typed.isEmpty()) {
            return null;
        }
        BigDecimal amount = MONEY.parse(typed, "").amount();
        if (amount == null) {
            faults.note(field, "desk.problem.not-an-amount");
        }
        return amount;
    }
}
