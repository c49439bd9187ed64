package org.besa.monitoring.opendata;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.besa.directory.Institutions;
import org.besa.monitoring.StatusSchemes;
import org.besa.monitoring.opendata.TrackedCommitment.Line;
import org.besa.platform.data.JsonRows;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.besa.platform.opendata.Column;
import org.besa.platform.opendata.Dataset;
import org.besa.platform.opendata.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What was verified of OGP commitments, their milestones and indicators, period by period, under the headings that
/// national trackers use.
@Component
class CommitmentTracker implements Dataset<Line> {

    private static final String NAME = "commitment-progress";
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
    private final Texts texts;
    private final List<Column<Line>> columns;

    CommitmentTracker(
            JsonRows rows, StatusReportRows reports, StatusSchemes schemes, Institutions institutions, Texts texts) {
        this.rows = rows;
        this.reports = reports;
        this.schemes = schemes;
        this.institutions = institutions;
        this.texts = texts;
        this.columns = List.of(
                column("reporting_period", Column.Type.TEXT, Line::month),
                column(
                        "commitments",
                        Column.Type.TEXT,
                        line -> line.commitment().code()),
                column("milestones", Column.Type.TEXT, Line::milestone),
                column("indicators", Column.Type.TEXT, Line::indicator),
                text("title", Language.SQ, Line::text),
                text("title", Language.EN, Line::text),
                text("deadline", Language.SQ, Line::deadline),
                text("deadline", Language.EN, Line::deadline),
                column(
                        "lead_institution",
                        Column.Type.TEXT,
                        line -> line.commitment().institutionCode()),
                column("status", Column.Type.TEXT, Line::status),
                column("value", Column.Type.TEXT, Line::value),
                text("progress", Language.SQ, Line::progress),
                text("progress", Language.EN, Line::progress),
                column("evidence", Column.Type.TEXTS, line -> line.commitment().evidence()),
                column("challenges", Column.Type.TEXTS, Line::challenges),
                text("challenges_other", Language.SQ, Line::otherChallenges),
                text("challenges_other", Language.EN, Line::otherChallenges),
                column(
                        "record_modified",
                        Column.Type.MOMENT,
                        line -> line.commitment().verifiedAt()),
                column("path", Column.Type.TEXT, line -> line.commitment().path()));
    }

    private Column<Line> column(String name, Column.Type type, Function<Line, @Nullable Object> value) {
        return new Column<>(name, name, type, null, false, about(name), value);
    }

    private Column<Line> text(String name, Language language, Function<Line, LocalizedText> value) {
        return new Column<>(
                name + "_" + language.code(),
                name,
                Column.Type.TEXT,
                language.code(),
                false,
                about(name),
                line -> value.apply(line).find(language).orElse(null));
    }

    private LocalizedText about(String name) {
        return texts.inAll("data." + NAME + "." + name.replace('_', '-'));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public LocalizedText title() {
        return texts.inAll("data." + NAME);
    }

    @Override
    public LocalizedText about() {
        return texts.inAll("data." + NAME + "-about");
    }

    @Override
    public int order() {
        return 61;
    }

    @Override
    public List<Column<Line>> columns() {
        return columns;
    }

    @Override
    public Optional<Column<Line>> key() {
        return Optional.empty();
    }

    @Override
    public Set<Format> formats() {
        return Set.of(Format.CSV, Format.SPREADSHEET_CSV, Format.CSVW, Format.XLSX);
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
