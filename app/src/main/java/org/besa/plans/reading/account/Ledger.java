package org.besa.plans.reading.account;

import java.util.ArrayList;
import java.util.List;
import org.besa.plans.reading.Reading;
import org.besa.plans.reading.Reading.Ignored;
import org.besa.plans.reading.Reading.LineAccount;
import org.besa.plans.reading.Reading.Unresolved;
import org.besa.plans.reading.source.SourcePlace;
import org.jspecify.annotations.Nullable;

/// Settles every unit of a document exactly once, so that the counts add up by construction. A unit nobody settled is
/// reported when the ledger is closed: forgetting one loses nothing.
public final class Ledger {

    private static final String NOT_UNDERSTOOD =
            "not understood as a part of the plan; put it where it belongs or leave it out";

    private sealed interface Settlement {}

    private record Used() implements Settlement {}

    private record Reported(String reason) implements Settlement {}

    private record LeftOut(String reason) implements Settlement {}

    private record Unit(String text, SourcePlace place) {}

    private final List<Unit> units = new ArrayList<>();
    private final List<@Nullable Settlement> settlements = new ArrayList<>();

    /// Enters a unit.
    ///
    /// @param text as it stands in the document
    /// @return its number, with which it is settled
    public int enter(String text, SourcePlace place) {
        units.add(new Unit(text, place));
        settlements.add(null);
        return units.size() - 1;
    }

    /// Settles a unit as used in the plan.
    public void use(int unit) {
        settle(unit, new Used());
    }

    /// Settles a unit as text a person must look at.
    ///
    /// @param reason what is wrong and what to do
    public void report(int unit, String reason) {
        settle(unit, new Reported(reason));
    }

    /// Settles a unit as no part of the plan.
    ///
    /// @param reason in a few words, the same for all units of one sort
    public void ignore(int unit, String reason) {
        settle(unit, new LeftOut(reason));
    }

    /// Whether a unit is settled already.
    public boolean isSettled(int unit) {
        return settlements.get(unit) != null;
    }

    /// Whether a unit is settled as used in the plan.
    public boolean isUsed(int unit) {
        return settlements.get(unit) instanceof Used;
    }

    /// The text of a unit as it stands in the document.
    public String text(int unit) {
        return units.get(unit).text();
    }

    /// Where a unit stands.
    public SourcePlace place(int unit) {
        return units.get(unit).place();
    }

    /// How many units were entered.
    public int size() {
        return units.size();
    }

    /// What must be looked at: neighbouring units with one reason are one entry.
    public List<Unresolved> reported() {
        var all = new ArrayList<Unresolved>();
        for (int i = 0; i < units.size(); i++) {
            String reason = reportReason(i);
            if (reason == null) {
                continue;
            }
            var text = new StringBuilder(units.get(i).text().strip());
            int first = i;
            while (i + 1 < units.size() && reason.equals(reportReason(i + 1))) {
                i++;
                text.append('\n').append(units.get(i).text().strip());
            }
            all.add(new Unresolved(
                    text.toString(), reason, null, units.get(first).place()));
        }
        return all;
    }

    /// What was left out: one entry a reason, in the order in which the reasons first occur.
    public List<Ignored> ignored() {
        var counts = new java.util.LinkedHashMap<String, Ignored>();
        for (int i = 0; i < units.size(); i++) {
            if (settlements.get(i) instanceof LeftOut(String reason)) {
                SourcePlace place = units.get(i).place();
                counts.merge(
                        reason,
                        new Ignored(reason, 1, place),
                        (a, b) -> new Ignored(a.reason(), a.count() + b.count(), a.first()));
            }
        }
        return List.copyOf(counts.values());
    }

    /// The counts.
    public LineAccount account() {
        int used = 0;
        int ignored = 0;
        int reported = 0;
        for (Settlement settlement : settlements) {
            switch (settlement) {
                case null -> reported++;
                case Used() -> used++;
                case Reported(String reason) -> reported++;
                case LeftOut(String reason) -> ignored++;
            }
        }
        return new Reading.LineAccount(units.size(), used, reported, ignored);
    }

    private @Nullable String reportReason(int unit) {
        return switch (settlements.get(unit)) {
            case null -> NOT_UNDERSTOOD;
            case Reported(String reason) -> reason;
            default -> null;
        };
    }

    private void settle(int unit, Settlement settlement) {
        if (settlements.get(unit) != null) {
            throw new IllegalStateException("unit %d (%s) is settled twice"
                    .formatted(unit, units.get(unit).place()));
        }
        settlements.set(unit, settlement);
    }
}
