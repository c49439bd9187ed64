package org.besa.monitoring.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.directory.Directory;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.monitoring.AskedMeasures;
import org.besa.monitoring.NewPeriod;
import org.besa.monitoring.Period;
import org.besa.monitoring.Periods;
import org.besa.monitoring.StatusReport.Why;
import org.besa.monitoring.rates.Dimension;
import org.besa.monitoring.rates.RateScope;
import org.besa.monitoring.rates.RateScopes;
import org.besa.monitoring.rates.Rates;
import org.besa.monitoring.reports.MeasureLine.Named;
import org.besa.platform.data.JsonRows;
import org.besa.platform.security.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads everything that the records say of a report.
@Component
class ReportReader {

    /// The rule whose course is followed from period to period.
    private static final String FOLLOWED = "full";

    private final Periods periods;
    private final MeasureLines lines;
    private final IndicatorLines indicators;
    private final AskedMeasures asked;
    private final Rates rates;
    private final RateScopes scopes;
    private final RecommendationRows recommendations;
    private final CommentRows comments;
    private final Institutions institutions;
    private final JsonRows rows;
    private final Clock clock;

    ReportReader(
            Periods periods,
            MeasureLines lines,
            IndicatorLines indicators,
            AskedMeasures asked,
            Rates rates,
            RateScopes scopes,
            RecommendationRows recommendations,
            CommentRows comments,
            Institutions institutions,
            JsonRows rows,
            Clock clock) {
        this.periods = periods;
        this.lines = lines;
        this.indicators = indicators;
        this.asked = asked;
        this.rates = rates;
        this.scopes = scopes;
        this.recommendations = recommendations;
        this.comments = comments;
        this.institutions = institutions;
        this.rows = rows;
        this.clock = clock;
    }

    ReportData read(MonitoringReport report, ReportTemplate template, Instant at) {
        Period period = periods.period(report.period());
        Directory directory = institutions.directory();
        UUID whose = report.institution();
        Reach reach = whose == null ? Reach.EVERYTHING : new Reach(false, Set.of(whose), Set.of(), Set.of(), Set.of());
        RateScope scope = scopes.find(period.slug(), Reach.EVERYTHING).orElse(null);
        return new ReportData(
                new ReportData.Span(period.slug(), period.name(), period.starts(), period.ends()),
                period.schemeFrom(),
                whose == null ? null : named(directory, whose),
                at.truncatedTo(ChronoUnit.SECONDS),
                LocalDate.ofInstant(at, clock.getZone()),
                !period.isOpen(),
                lines.list(period.id(), whose),
                scope == null
                        ? List.of()
                        : rates.list(scope, reach).stream().map(RateLine::of).toList(),
                scope == null ? List.of() : trend(scope, reach),
                indicators.list(period, whose),
                next(period, whose, directory),
                coverage(template, period, directory),
                recommendations.linesBefore(report, period),
                recommendations.lines(report.id()),
                comments.lines(report.id()));
    }

    private static Named named(Directory directory, UUID id) {
        Institution institution = directory.findInstitution(id).orElseThrow();
        return new Named(institution.code(), institution.name());
    }

    private List<ReportData.Trend> trend(RateScope scope, Reach reach) {
        return rates.listRules(scope).stream()
                .filter(rule -> rule.code().equals(FOLLOWED))
                .flatMap(rule -> rates.listParts(scope, rule, Dimension.PERIOD, reach).stream())
                .map(part -> new ReportData.Trend(
                        part.part().label(),
                        part.rates().verified().numerator().intValue(),
                        part.rates().verified().denominator(),
                        part.rates().verified().value().orElse(null)))
                .toList();
    }

    private List<ReportData.Next> next(Period period, @Nullable UUID whose, Directory directory) {
        LocalDate starts = period.ends().plusDays(1);
        long days = ChronoUnit.DAYS.between(period.starts(), period.ends());
        LocalDate ends = period.span().lastDay(starts).orElse(starts.plusDays(days));
        return asked.list(new NewPeriod(period.span(), starts, ends, period.planKind(), period.plan()), ends).stream()
                .filter(one -> one.why() == Why.DUE && one.dueOn() != null)
                .filter(one -> whose == null || whose.equals(one.institution()))
                .map(one -> new ReportData.Next(
                        one.code(),
                        one.title(),
                        named(directory, one.institution()).name(),
                        Objects.requireNonNull(one.dueOn())))
                .toList();
    }

    /// An institution that has a plan.
    record Having(UUID institution) {}

    private ReportData.Coverage coverage(ReportTemplate template, Period period, Directory directory) {
        ReportTemplate.Coverage wanted = template.coverage();
        if (wanted == null) {
            return new ReportData.Coverage(0, List.of());
        }
        Set<UUID> having =
                rows.list(Having.class, """
                        select distinct p.institution from plans.plan p
                        join plans.plan_version v on v.id = p.published_version
                        where p.kind = :kind and coalesce(v.period_end, 'infinity') >= :ends and coalesce(v.period_start, '-infinity') <= :ends
                        """, Map.of("kind", wanted.planKind(), "ends", period.ends())).stream()
                        .map(Having::institution)
                        .collect(Collectors.toSet());
        List<Institution> all = directory.institutions().values().stream()
                .filter(one -> wanted.of().contains(one.kind()) && one.isActiveOn(period.ends()))
                .sorted(Comparator.comparing(Institution::code))
                .toList();
        return new ReportData.Coverage(
                all.size(),
                all.stream()
                        .filter(one -> !having.contains(one.id()))
                        .map(one -> new Named(one.code(), one.name()))
                        .toList());
    }
}
