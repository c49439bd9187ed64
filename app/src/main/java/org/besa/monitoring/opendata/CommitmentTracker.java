package org.besa.monitoring.opendata;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.besa.directory.Institutions;
import org.besa.monitoring.StatusSchemes;
import org.besa.monitoring.opendata.TrackedCommitment.Line;
import org.besa.platform.data.JsonRows;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.besa.platform.opendata.Column;
import org.besa.platform.opendata.PrescribedTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What was verified of OGP commitments, their milestones and indicators, period by period, under the headings that
/// national trackers use.
@Component
class CommitmentTracker extends PrescribedTable<Line> {

    private static final String KIND = "ogp-action-plan";

    private static final String QUERY = """
            select p.ends, p.scheme_from, m.code, m.title, m.deadline_raw as deadline,
                coalesce(:names::jsonb -> r.institution::text ->> 'code', '') as institution_code, r.said,
                r.verified_status, date_trunc('second', r.verified_at) as verified_at,
                (select coalesce(jsonb_agg(jsonb_build_object('text', a.text, 'deadline', a.deadline_raw)
                    order by a.position), '[]') from plans.activity a where a.measure = m.id) as milestones,
                (select coalesce(jsonb_agg(jsonb_build_object('text', i.text, 'deadline', '{}'::jsonb)
                    order by i.position), '[]') from plans.indicator i where i.measure = m.id) as indicators,
                (select coalesce(jsonb_agg(coalesce(e.address, '/evidence/' || e.id) order by f.attached_at, e.id), '[]')
                    from monitoring.proof f join monitoring.evidence e on e.id = f.evidence
                    where f.status_report = r.id and f.state = 'ACCEPTED' and e.public) as evidence,
                '/plans/' || o.slug || '/measures/' || m.slug as path
            from monitoring.status_report r
            join monitoring.period p on p.id = r.period
            join plans.plan o on o.id = r.plan
            join plans.measure m on m.id = r.measure
            where o.kind = :kind and r.state = 'VERIFIED'
            order by p.ends, o.slug, r.place, r.id
            """;

    private final JsonRows rows;
    private final StatusReportRows reports;
    private final StatusSchemes schemes;
    private final Institutions institutions;
    private final List<Column<Line>> columns;

    CommitmentTracker(
            JsonRows rows, StatusReportRows reports, StatusSchemes schemes, Institutions institutions, Texts texts) {
        super("commitment-progress", 61, texts);
        this.rows = rows;
        this.reports = reports;
        this.schemes = schemes;
        this.institutions = institutions;
        this.columns = Stream.of(
                        column("reporting_period", Column.Type.TEXT, Line::month),
                        column(
                                "commitments",
                                Column.Type.TEXT,
                                line -> line.commitment().code()),
                        column("milestones", Column.Type.TEXT, Line::milestone),
                        column("indicators", Column.Type.TEXT, Line::indicator),
                        text("title", Line::text),
                        text("deadline", Line::deadline),
                        column(
                                "lead_institution",
                                Column.Type.TEXT,
                                line -> line.commitment().institutionCode()),
                        column("status", Column.Type.TEXT, Line::status),
                        column("value", Column.Type.TEXT, Line::value),
                        text("progress", Line::progress),
                        column(
                                "evidence",
                                Column.Type.TEXTS,
                                line -> line.commitment().evidence()),
                        column("challenges", Column.Type.TEXTS, Line::challenges),
                        text("challenges_other", Line::otherChallenges),
                        column(
                                "record_modified",
                                Column.Type.MOMENT,
                                line -> line.commitment().verifiedAt()),
                        column(
                                "path",
                                Column.Type.TEXT,
                                line -> line.commitment().path()))
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<Column<Line>> column(String name, Column.Type type, Function<Line, @Nullable Object> value) {
        return Stream.of(Column.of(name, type, meaning(name), value));
    }

    private Stream<Column<Line>> text(String name, Function<Line, @Nullable LocalizedText> value) {
        return Column.inEachLanguage(name, meaning(name), value);
    }

    private LocalizedText meaning(String name) {
        return about(name.replace('_', '-'));
    }

    @Override
    public List<Column<Line>> columns() {
        return columns;
    }

    @Override
    public String edition() {
        return reports.edition();
    }

    @Override
    public void read(Consumer<Line> line) {
        rows.each(
                TrackedCommitment.class,
                QUERY,
                Map.of(
                        "kind",
                        KIND,
                        "names",
                        rows.column(institutions.directory().labels())),
                commitment -> commitment
                        .lines(schemes.edition(commitment.schemeFrom()))
                        .forEach(line));
    }
}
