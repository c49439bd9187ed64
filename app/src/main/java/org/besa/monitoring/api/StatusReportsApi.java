package org.besa.monitoring.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.monitoring.Periods;
import org.besa.monitoring.StatusReport;
import org.besa.monitoring.opendata.ReportQuery;
import org.besa.monitoring.opendata.StatusReportRows;
import org.besa.plans.Plan;
import org.besa.plans.Plans;
import org.besa.platform.api.ApiPage;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Status reports for programs. A filter that names what does not exist is an error, never everything.
@RestController
@RequestMapping(path = "/api/v1/status-reports", produces = MediaType.APPLICATION_JSON_VALUE)
class StatusReportsApi {

    private final StatusReportRows rows;
    private final Plans plans;
    private final Institutions institutions;
    private final Periods periods;

    StatusReportsApi(StatusReportRows rows, Plans plans, Institutions institutions, Periods periods) {
        this.rows = rows;
        this.plans = plans;
        this.institutions = institutions;
        this.periods = periods;
    }

    @GetMapping
    ResponseEntity<ApiPage<StatusReportItem>> listStatusReports(
            @RequestParam @Nullable String plan,
            @RequestParam @Nullable String institution,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String reportState,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        var wanted = new ApiPage.Wanted(page, size);
        ReportQuery query = new ReportQuery(
                known(plan, this::plan, "api.problem.no-plan"),
                known(institution, this::institution, "api.problem.no-institution"),
                known(period, named -> periods.findBySlug(named).map(found -> named), "api.problem.no-period"),
                known(reportState, StatusReportsApi::state, "api.problem.no-report-state"));
        List<StatusReportItem> items = rows.list(query, wanted.offset(), size).stream()
                .map(StatusReportItem::of)
                .toList();
        return ApiPage.answer(items, wanted, rows.count(query));
    }

    @GetMapping("/{id}")
    StatusReportItem getStatusReport(@PathVariable UUID id) {
        return rows.find(id).map(StatusReportItem::of).orElseThrow(Problem::notFound);
    }

    private static <T> @Nullable T known(@Nullable String named, Function<String, Optional<T>> find, String problem) {
        return named == null
                ? null
                : find.apply(named).orElseThrow(() -> new Problem(Problem.Kind.UNREADABLE, problem, named));
    }

    private Optional<UUID> plan(String named) {
        return id(named)
                .map(plans::findPlan)
                .orElseGet(() -> plans.findBySlug(named))
                .filter(plan -> plan.publishedVersion() != null)
                .map(Plan::id);
    }

    private Optional<UUID> institution(String named) {
        return id(named).or(() -> institutions.findByCode(named).map(Institution::id));
    }

    private static Optional<String> state(String named) {
        return Stream.of(StatusReport.State.values())
                .map(Enum::name)
                .filter(state -> state.toLowerCase(Locale.ROOT).equals(named))
                .findFirst();
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
