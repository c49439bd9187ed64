package org.besa.monitoring.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.besa.monitoring.Finding;
import org.besa.monitoring.forms.Typed;
import org.besa.platform.web.Page;
import org.jspecify.annotations.Nullable;

/// The form of a report, as its page shows it.
///
/// @param seen the writing that it showed; empty when nothing was typed before
/// @param typed what stands in it
/// @param faults keys of messages by the name of the field: what could not be read
/// @param findings what the rules find in what is kept; nothing while it was never asked for
/// @param theirs what somebody else wrote meanwhile; null when nobody did
/// @param clashes what both wrote differently: "percent", "correction.sq"
public record ReportForm(
        String seen,
        Typed typed,
        Map<String, String> faults,
        List<Finding> findings,
        @Nullable Map<String, String> theirs,
        Set<String> clashes) {

    static ReportForm of(String seen, Typed typed, List<Finding> findings) {
        return new ReportForm(seen, typed, Map.of(), findings, null, Set.of());
    }

    ReportForm with(Map<String, String> found) {
        return new ReportForm(seen, typed, found, findings, theirs, clashes);
    }

    /// What stands in a field.
    public String typed(String name) {
        return typed.value(name);
    }

    public boolean isTicked(String name) {
        return !typed(name).isEmpty();
    }

    /// What is wrong in a field: that it cannot be read, or what a rule says of it; empty when nothing is.
    public String fault(Page page, String name) {
        String key = faults.get(name);
        if (key != null) {
            return page.text(key);
        }
        return findings.stream()
                .filter(finding -> finding.field().equals(name))
                .map(finding -> page.text(finding.key(), finding.arguments().toArray()))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    /// What somebody else wrote in the same place; empty when nobody did.
    public String now(Page page, String name) {
        Map<String, String> others = theirs;
        boolean clashes = others != null && this.clashes.stream().anyMatch(place -> belongs(place, name));
        if (others == null || !clashes) {
            return "";
        }
        String told = String.join(
                "\n",
                others.entrySet().stream()
                        .filter(field -> belongs(field.getKey(), name)
                                && !field.getValue().isBlank())
                        .map(Map.Entry::getValue)
                        .toList());
        return told.isBlank() ? page.text("desk.draft.now-empty") : page.text("desk.draft.now", told);
    }

    private static boolean belongs(String place, String name) {
        return place.equals(name) || place.startsWith(name + ".");
    }
}
