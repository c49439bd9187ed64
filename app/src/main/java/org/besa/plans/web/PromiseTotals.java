package org.besa.plans.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Counts of all public promises, of each plan's, and of each institution's that answers for them first. Each of the
/// two partitions adds up to the whole.
public record PromiseTotals(
        PromiseCounts all, Map<String, PromiseCounts> byPlan, Map<UUID, PromiseCounts> byInstitution) {

    /// A row of the query; both names null for the whole.
    record Row(
            @Nullable String planSlug,
            @Nullable UUID accountable,
            int late,
            int soon,
            int later,
            int ongoing,
            int undated,
            int done,
            int cancelled) {

        PromiseCounts counts() {
            return new PromiseCounts(late, soon, later, ongoing, undated, done, cancelled);
        }
    }

    static PromiseTotals of(List<Row> rows) {
        PromiseCounts all = PromiseCounts.NONE;
        Map<String, PromiseCounts> byPlan = new HashMap<>();
        Map<UUID, PromiseCounts> byInstitution = new HashMap<>();
        for (Row row : rows) {
            if (row.planSlug() != null) {
                byPlan.put(row.planSlug(), row.counts());
            } else if (row.accountable() != null) {
                byInstitution.put(row.accountable(), row.counts());
            } else {
                all = row.counts();
            }
        }
        return new PromiseTotals(all, byPlan, byInstitution);
    }

    public PromiseCounts ofPlan(String slug) {
        return byPlan.getOrDefault(slug, PromiseCounts.NONE);
    }

    public PromiseCounts ofInstitution(UUID institution) {
        return byInstitution.getOrDefault(institution, PromiseCounts.NONE);
    }
}
