package org.besa.plans.imports.web;

import java.time.LocalDate;
import org.besa.plans.imports.Head;
import org.besa.platform.web.Page;

/// The years or days a plan covers.
public final class Periods {

    private Periods() {}

    /// In words; whole years as years, empty when not told.
    public static String words(Head head, Page page) {
        LocalDate start = head.periodStart();
        LocalDate end = head.periodEnd();
        if (start == null || end == null) {
            return start != null ? page.date(start) + " –" : end != null ? "– " + page.date(end) : "";
        }
        boolean wholeYears = start.getDayOfYear() == 1 && end.plusDays(1).getDayOfYear() == 1;
        if (!wholeYears) {
            return page.date(start) + " – " + page.date(end);
        }
        return start.getYear() == end.getYear()
                ? String.valueOf(start.getYear())
                : start.getYear() + "–" + end.getYear();
    }
}
