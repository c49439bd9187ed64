package org.besa.plans.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.plans.DeadlineStatus.State;
import org.besa.plans.Plan;
import org.besa.plans.PlanKinds;
import org.besa.plans.Plans;
import org.besa.plans.opendata.RowFilter;
import org.besa.platform.i18n.SearchWords;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What programs write into addresses, and what they mean by it. Nothing is passed over in silence: who asks for an
/// institution that does not exist is told so, and not given everything.
@Component
class ApiFilters {

    private final Plans plans;
    private final Institutions institutions;
    private final PlanKinds kinds;

    ApiFilters(Plans plans, Institutions institutions, PlanKinds kinds) {
        this.plans = plans;
        this.institutions = institutions;
        this.kinds = kinds;
    }

    RowFilter filter(
            @Nullable String plan,
            @Nullable String institution,
            @Nullable String kind,
            @Nullable Integer year,
            @Nullable String state,
            @Nullable String q) {
        return new RowFilter(
                plan == null ? null : plan(plan, "api.problem.no-plan"),
                institution == null ? null : institution(institution),
                kind == null ? null : kind(kind),
                year,
                state == null ? null : state(state),
                SearchWords.of(q == null ? "" : q));
    }

    /// The id of a published plan.
    ///
    /// @param named by its id or by the part of its address that is its own
    /// @throws Problem when there is none
    UUID plan(String named) {
        return findPlan(named).map(Plan::id).orElseThrow(Problem::notFound);
    }

    private UUID plan(String named, String message) {
        return findPlan(named).map(Plan::id).orElseThrow(() -> new Problem(Problem.Kind.UNREADABLE, message, named));
    }

    private Optional<Plan> findPlan(String named) {
        return id(named)
                .map(plans::findPlan)
                .orElseGet(() -> plans.findBySlug(named))
                .filter(plan -> plan.publishedVersion() != null);
    }

    private UUID institution(String named) {
        return id(named)
                .or(() -> institutions.findByCode(named).map(Institution::id))
                .orElseThrow(() -> new Problem(Problem.Kind.UNREADABLE, "api.problem.no-institution", named));
    }

    private String kind(String code) {
        if (kinds.list().stream().noneMatch(kind -> kind.code().equals(code))) {
            throw new Problem(Problem.Kind.UNREADABLE, "api.problem.no-kind", code);
        }
        return code;
    }

    private static String state(String name) {
        return Arrays.stream(State.values())
                .map(State::name)
                .filter(state -> state.toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(Problem.Kind.UNREADABLE, "api.problem.no-state", name));
    }

    static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
