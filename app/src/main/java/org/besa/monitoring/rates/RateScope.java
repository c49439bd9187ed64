package org.besa.monitoring.rates;

import java.time.LocalDate;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// Of which plans and what time rates are asked for: a reporting period, or a calendar year of the plans of a
/// kind or of one plan.
///
/// @param address stands in addresses: the one of the period, or year and kind ("2027-integrity-plan")
/// @param name what people call it
/// @param of the kind of plan or the plan, by name
/// @param period null for a year, whatever periods lie in it
/// @param planKind code of the kind of the plans
/// @param plan null for all plans of the kind
public record RateScope(
        String address,
        LocalizedText name,
        LocalizedText of,
        @Nullable UUID period,
        String planKind,
        @Nullable UUID plan,
        LocalDate first,
        LocalDate last) {

    /// The time of all that is counted by the period.
    Rate.Time time() {
        return new Rate.Time(first, last);
    }

    /// The last full calendar year at the end of it.
    Rate.Time lastFullYear() {
        boolean full = last.getMonthValue() == 12 && last.getDayOfMonth() == 31;
        int year = full ? last.getYear() : last.getYear() - 1;
        return new Rate.Time(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /// The day whose versions of plans a population is of.
    LocalDate versionsOn(Population population) {
        Rate.Time time = timeOf(population);
        return population.isAsOfJanuary() ? time.first() : time.last();
    }

    /// The time that a population is of.
    Rate.Time timeOf(Population population) {
        return population.isOfYear() ? lastFullYear() : time();
    }
}
