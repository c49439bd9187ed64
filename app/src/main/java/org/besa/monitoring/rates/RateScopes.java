package org.besa.monitoring.rates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.besa.plans.PlanKinds;
import org.besa.platform.data.JsonRows;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.besa.platform.security.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The periods and years of which there are rates.
@Component
public class RateScopes {

    private final JsonRows rows;
    private final PlanKinds kinds;
    private final Texts texts;

    RateScopes(JsonRows rows, PlanKinds kinds, Texts texts) {
        this.rows = rows;
        this.kinds = kinds;
        this.texts = texts;
    }

    /// A period of which a reader sees any report.
    ///
    /// @param planTitle null for a period of all plans of a kind
    record Line(
            UUID id,
            String slug,
            LocalizedText name,
            LocalDate starts,
            LocalDate ends,
            String kind,
            @Nullable UUID plan,
            @Nullable String planSlug,
            @Nullable LocalizedText planTitle) {}

    /// All of which a reader sees anything, the latest first: years that have more than one period stand before
    /// these.
    public List<RateScope> list(Reach seen) {
        List<Line> lines = rows.list(Line.class, """
                select p.id, p.slug, p.name, p.starts, p.ends, coalesce(p.plan_kind, one.kind) as kind, p.plan,
                    one.slug as plan_slug, v.title as plan_title
                from monitoring.period p
                left join plans.plan one on one.id = p.plan
                left join plans.plan_version v on v.id = one.published_version
                where exists (select from monitoring.status_report r where r.period = p.id and %s)
                order by extract(year from p.ends) desc, kind, plan_slug nulls first, p.ends desc, p.starts, p.id
                """.formatted(Reach.covers("r")), new HashMap<>(seen.parameters()));
        Map<String, List<Line>> years = new LinkedHashMap<>();
        lines.forEach(line -> years.computeIfAbsent(yearAddress(line), address -> new ArrayList<>())
                .add(line));
        List<RateScope> scopes = new ArrayList<>();
        years.forEach((address, ofYear) -> {
            if (ofYear.size() > 1
                    && ofYear.stream().noneMatch(line -> line.slug().equals(address))) {
                scopes.add(year(address, ofYear.getFirst()));
            }
            ofYear.forEach(line -> scopes.add(period(line)));
        });
        return scopes;
    }

    private static String yearAddress(Line line) {
        return line.ends().getYear() + "-" + (line.planSlug() == null ? line.kind() : line.planSlug());
    }

    private RateScope year(String address, Line any) {
        int year = any.ends().getYear();
        return new RateScope(
                address,
                texts.inAll("monitoring.span.YEAR", String.valueOf(year)),
                of(any),
                null,
                any.kind(),
                any.plan(),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31));
    }

    private RateScope period(Line line) {
        return new RateScope(
                line.slug(), line.name(), of(line), line.id(), line.kind(), line.plan(), line.starts(), line.ends());
    }

    private LocalizedText of(Line line) {
        return line.planTitle() == null ? kinds.kind(line.kind()).name() : line.planTitle();
    }

    /// The one at an address, as far as a reader sees anything of it.
    public Optional<RateScope> find(String address, Reach seen) {
        return list(seen).stream()
                .filter(scope -> scope.address().equals(address))
                .findFirst();
    }

    /// The periods of the same plans that were over by the end of one, it included; the earliest first.
    public List<RateScope> listUntil(RateScope scope, Reach seen) {
        return list(seen).reversed().stream()
                .filter(one -> one.period() != null
                        && one.planKind().equals(scope.planKind())
                        && Objects.equals(one.plan(), scope.plan())
                        && !one.last().isAfter(scope.last()))
                .toList();
    }
}
