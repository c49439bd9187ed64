package org.besa.monitoring.sheets;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.besa.monitoring.Period;
import org.besa.monitoring.StatusReport;
import org.besa.monitoring.StatusReports;
import org.besa.monitoring.StatusScheme;
import org.besa.monitoring.StatusSchemes;
import org.besa.monitoring.forms.MeasureFacts;
import org.besa.monitoring.forms.MeasureTexts;
import org.besa.platform.data.JsonRows;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads all at once what the rows of a sheet are made of.
@Component
class SheetSources {

    private final StatusReports reports;
    private final MeasureTexts measures;
    private final StatusSchemes schemes;
    private final JsonRows rows;
    private final Texts texts;

    SheetSources(StatusReports reports, MeasureTexts measures, StatusSchemes schemes, JsonRows rows, Texts texts) {
        this.reports = reports;
        this.measures = measures;
        this.schemes = schemes;
        this.rows = rows;
        this.texts = texts;
    }

    /// What was said or verified in the latest period before.
    private record Earlier(
            UUID promise,
            LocalDate schemeFrom,
            LocalizedText period,
            @Nullable String status,
            @Nullable Integer percent,
            List<LocalizedText> done) {}

    /// What the rows of a period are made of.
    ///
    /// @param headings columns of a sheet in the language by their headings
    record Source(
            Period period,
            StatusScheme scheme,
            Language language,
            SequencedMap<String, ReportColumn> headings,
            Map<UUID, StatusReport> reports,
            Map<UUID, MeasureFacts> measures,
            Map<UUID, String> before) {

        /// The report of an id; null when it is none of the period.
        @Nullable
        StatusReport report(UUID id) {
            return reports.get(id);
        }

        ReportCells cells(StatusReport report) {
            return new ReportCells(Objects.requireNonNull(measures.get(report.measure())), scheme, language);
        }

        /// The row of a report as it leaves.
        SheetRow row(StatusReport report) {
            String id = report.id().toString();
            String seen = report.writing() == null ? "" : report.writing().toString();
            Map<String, String> cells = new HashMap<>(cells(report).of(report.said()));
            cells.put(ReportColumns.ID.key(), id);
            cells.put(ReportColumns.SEEN.key(), seen);
            cells.put(ReportColumns.PROOF.key(), RowProof.of(id, seen, report.code()));
            cells.put(ReportColumns.CODE.key(), report.code());
            cells.put(ReportColumns.TITLE.key(), report.title().in(language));
            cells.put(
                    ReportColumns.DEADLINE.key(),
                    Objects.requireNonNull(measures.get(report.measure()))
                            .deadline()
                            .in(language));
            cells.put(ReportColumns.BEFORE.key(), before.getOrDefault(report.promise(), ""));
            return new SheetRow(cells, report, cells(report));
        }
    }

    /// @param wanted the reports of the period that are needed
    Source source(Period period, Language language, List<StatusReport> wanted) {
        return new Source(
                period,
                schemes.of(period),
                language,
                ReportColumns.byHeading(texts, language),
                wanted.stream().collect(Collectors.toMap(StatusReport::id, Function.identity())),
                measures.of(wanted),
                before(period, language, wanted));
    }

    /// @param wanted ids; those that are none of the period are left out
    Source source(Period period, Language language, Set<UUID> wanted) {
        return source(period, language, reports.listOf(period.id(), wanted));
    }

    private Map<UUID, String> before(Period period, Language language, Collection<StatusReport> wanted) {
        return rows
                .list(
                        Earlier.class,
                        """
                        select distinct on (r.promise) r.promise, p.scheme_from, p.name as period,
                            coalesce(r.verified_status, r.status) as status,
                            coalesce(r.verified_percent, r.percent) as percent, r.said -> 'done' as done
                        from monitoring.status_report r join monitoring.period p on p.id = r.period
                        where r.promise = any(:promises) and p.ends < :ends
                            and (r.first_submitted_at is not null or r.verified_status is not null)
                        order by r.promise, p.ends desc, p.id
                        """,
                        Map.of(
                                "promises",
                                wanted.stream().map(StatusReport::promise).toArray(UUID[]::new),
                                "ends",
                                period.ends()))
                .stream()
                .collect(Collectors.toMap(Earlier::promise, earlier -> told(earlier, language)));
    }

    private String told(Earlier earlier, Language language) {
        StringBuilder told = new StringBuilder(earlier.period().in(language));
        if (earlier.status() != null) {
            told.append(": ")
                    .append(schemes.edition(earlier.schemeFrom())
                            .status(earlier.status())
                            .name()
                            .in(language));
        }
        if (earlier.percent() != null) {
            told.append(", ").append(earlier.percent()).append(" %");
        }
        earlier.done().forEach(point -> told.append('\n').append(point.in(language)));
        return told.toString();
    }
}
