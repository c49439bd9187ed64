package org.besa.plans;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.platform.data.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The part of an address by which a promise is found in its plan: made of the code it first had, kept through all
/// versions, and never given to another promise, so that no link ever leads to something else.
@Component
class PromiseAddresses {

    private final JdbcClient jdbc;

    PromiseAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OfPlan of(UUID plan) {
        Map<UUID, String> known = new HashMap<>();
        jdbc.sql("select id, slug from plans.promise where plan = :plan")
                .param("plan", plan)
                .query(row -> {
                    known.put(row.getObject("id", UUID.class), row.getString("slug"));
                });
        return new OfPlan(plan, known);
    }

    /// Forgets the promises of which no version says anything: those of drafts that were rewritten.
    void forgetUnused(UUID plan) {
        jdbc.sql("""
                        delete from plans.promise p where p.plan = :plan
                            and not exists (select from plans.measure m where m.promise = p.id)
                        """).param("plan", plan).update();
    }

    /// Which promise a measure is, and where it is found.
    record Address(UUID promise, String slug) {}

    /// The addresses of one plan, new ones added as measures ask for them.
    final class OfPlan {

        private final UUID plan;
        private final Map<UUID, String> known;
        private final Map<UUID, String> added = new LinkedHashMap<>();
        private final Set<UUID> given = new HashSet<>();

        private OfPlan(UUID plan, Map<UUID, String> known) {
            this.plan = plan;
            this.known = known;
        }

        UUID plan() {
            return plan;
        }

        Map<UUID, String> newOnes() {
            return added;
        }

        /// The address of a measure. One that names a promise of another plan, or one that another measure has already
        /// continued, begins a new one; one that names a promise that is nowhere any more begins that again.
        Address address(MeasureContent measure, int position) {
            UUID promise = measure.promise();
            String slug = promise == null ? null : known.get(promise);
            if (promise != null && slug != null && given.add(promise)) {
                return new Address(promise, slug);
            }
            String made = Slugs.unique(Slugs.slug(measure.code(), "m" + (position + 1)), this::isTaken);
            UUID id = promise != null && given.add(promise) && isNowhere(promise) ? promise : Ids.next();
            added.put(id, made);
            return new Address(id, made);
        }

        private boolean isNowhere(UUID promise) {
            return jdbc.sql("select not exists (select from plans.promise where id = :id)")
                    .param("id", promise)
                    .query(Boolean.class)
                    .single();
        }

        private boolean isTaken(String slug) {
            return known.containsValue(slug) || added.containsValue(slug);
        }
    }
}
