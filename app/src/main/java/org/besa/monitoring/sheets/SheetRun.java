package org.besa.monitoring.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.monitoring.Finding;
import org.besa.monitoring.Progress;
import org.besa.monitoring.ReportClash;
import org.besa.monitoring.StatusReport;
import org.besa.monitoring.StatusReports;
import org.besa.monitoring.Submissions;
import org.besa.monitoring.sheets.SheetLine.Fault;
import org.besa.monitoring.sheets.SheetLine.Outcome;
import org.besa.monitoring.sheets.SheetSources.Source;
import org.besa.platform.security.Actor;
import org.besa.platform.sheets.SheetFile;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes the rows of a sheet in, one after the other. A row that cannot be taken leaves nothing behind and stops no
/// other.
@Component
class SheetRun {

    private final StatusReports reports;
    private final Submissions submissions;
    private final TransactionTemplate alone;

    SheetRun(StatusReports reports, Submissions submissions, PlatformTransactionManager transactions) {
        this.reports = reports;
        this.submissions = submissions;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// @param submits whether to hand in what is complete
    SheetOutcome run(SheetFile file, Source source, boolean submits, Actor actor) {
        Set<UUID> met = new HashSet<>();
        List<SheetLine> lines = new ArrayList<>();
        for (SheetFile.Row row : file.rows()) {
            lines.add(new OneRow(row, source, submits, actor).line(met));
        }
        return new SheetOutcome(file.unknown(), lines);
    }

    /// A row on its way in.
    private final class OneRow {

        private final SheetFile.Row row;
        private final Source source;
        private final boolean submits;
        private final Actor actor;
        private final SequencedMap<ReportColumn, String> cells = new LinkedHashMap<>();
        private String title = "";

        OneRow(SheetFile.Row row, Source source, boolean submits, Actor actor) {
            this.row = row;
            this.source = source;
            this.submits = submits;
            this.actor = actor;
            source.headings().forEach((heading, column) -> {
                String cell = row.cells().get(heading);
                if (cell != null) {
                    cells.put(column, cell);
                }
            });
        }

        SheetLine line(Set<UUID> met) {
            StatusReport report = id(ReportColumns.ID).map(source::report).orElse(null);
            if (report == null) {
                return refused(Outcome.UNKNOWN, Fault.in(null, "monitoring.sheet.fault.unknown"));
            }
            if (!actor.may("monitoring.report", report.at())) {
                return refused(Outcome.NOT_YOURS, Fault.in(null, "monitoring.sheet.fault.not-yours"));
            }
            title = report.title().in(source.language());
            Progress base = base(report);
            if (base == null) {
                return refused(Outcome.WRONG, Fault.in(null, "monitoring.sheet.fault.moved"));
            }
            if (!met.add(report.id())) {
                return refused(Outcome.WRONG, Fault.in(null, "monitoring.sheet.fault.twice"));
            }
            if (row.formula() != null) {
                return refused(
                        Outcome.WRONG,
                        Fault.in(source.headings().get(row.formula()), "monitoring.sheet.fault.formula"));
            }
            ReportCells.Typed typed = source.cells(report).read(base, cells);
            return typed.faults().isEmpty()
                    ? take(report, typed, base)
                    : refused(Outcome.WRONG, typed.changes(), typed.faults(), again(report, base));
        }

        private Optional<UUID> id(ReportColumn column) {
            return CellText.id(text(column));
        }

        private String text(ReportColumn column) {
            return cells.getOrDefault(column, "").strip();
        }

        /// What the row was made of; null when its parts do not belong together.
        private @Nullable Progress base(StatusReport report) {
            String code = cells.getOrDefault(ReportColumns.CODE, report.code());
            String proof = RowProof.of(text(ReportColumns.ID), text(ReportColumns.SEEN), code.strip());
            if (!proof.equals(text(ReportColumns.PROOF))) {
                return null;
            }
            return text(ReportColumns.SEEN).isEmpty()
                    ? Progress.NONE
                    : id(ReportColumns.SEEN)
                            .flatMap(seen -> reports.said(report, seen))
                            .orElse(null);
        }

        private SheetLine take(StatusReport report, ReportCells.Typed typed, Progress base) {
            try {
                boolean same = typed.said().equals(base);
                return Objects.requireNonNull(alone.execute(status -> same ? kept(report) : saved(report, typed)));
            } catch (ReportClash clash) {
                return clash(report, typed, clash);
            } catch (Problem problem) {
                Fault fault = new Fault(null, problem.key(), problem.arguments());
                return refused(Outcome.WRONG, typed.changes(), List.of(fault), again(report, base));
            }
        }

        private SheetLine kept(StatusReport report) {
            return done(Outcome.UNCHANGED, report, List.of(), "");
        }

        private SheetLine saved(StatusReport report, ReportCells.Typed typed) {
            StatusReports.Saved saved = reports.save(
                    report.id(), typed.said(), id(ReportColumns.SEEN).orElse(null), actor);
            return Objects.equals(saved.report().writing(), report.writing())
                    ? kept(saved.report())
                    : done(Outcome.SAVED, saved.report(), typed.changes(), saved.by());
        }

        private SheetLine done(Outcome outcome, StatusReport report, List<SheetLine.Change> changes, String by) {
            boolean writable = report.state().isWritable();
            List<Finding> missing = writable
                    ? submissions.findings(report).stream()
                            .filter(Finding::blocks)
                            .toList()
                    : List.of();
            boolean complete = writable && missing.isEmpty();
            if (complete && submits) {
                submissions.submit(report.id(), actor);
            }
            return new SheetLine(
                    row.line(),
                    outcome,
                    code(),
                    title,
                    changes,
                    List.of(),
                    missing,
                    complete && !submits,
                    complete && submits,
                    by,
                    null);
        }

        private SheetLine clash(StatusReport report, ReportCells.Typed typed, ReportClash clash) {
            ReportCells form = source.cells(report);
            Map<String, String> theirs = form.of(clash.theirs());
            List<Fault> faults = clash.places().stream()
                    .map(place -> place.split("\\.", 2)[0])
                    .distinct()
                    .map(root -> Fault.in(
                            column(root),
                            "monitoring.sheet.fault.clash",
                            clash.arguments().getFirst(),
                            told(root, theirs)))
                    .toList();
            Map<String, String> again = again(report, clash.joined());
            again.putAll(form.of(clash.joined()));
            again.put(ReportColumns.SEEN.key(), clash.seen().toString());
            again.put(
                    ReportColumns.PROOF.key(),
                    RowProof.of(report.id().toString(), clash.seen().toString(), report.code()));
            return refused(Outcome.CLASH, typed.changes(), faults, again);
        }

        private ReportColumn column(String root) {
            return cells.keySet().stream()
                    .filter(column -> column.key().equals(root) || column.key().startsWith(root + "."))
                    .findFirst()
                    .orElse(ReportColumns.CODE);
        }

        private static String told(String root, Map<String, String> theirs) {
            return theirs.entrySet().stream()
                    .filter(cell -> cell.getKey().equals(root) || cell.getKey().startsWith(root + "."))
                    .map(Map.Entry::getValue)
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining(" · "));
        }

        private SheetLine refused(Outcome outcome, Fault fault) {
            return refused(outcome, List.of(), List.of(fault), again());
        }

        private SheetLine refused(
                Outcome outcome, List<SheetLine.Change> changes, List<Fault> faults, Map<String, String> again) {
            return new SheetLine(
                    row.line(), outcome, code(), title, changes, faults, List.of(), false, false, "", again);
        }

        private String code() {
            return text(ReportColumns.CODE);
        }

        /// The row as it was typed, with what its file had no columns for.
        private Map<String, String> again(StatusReport report, Progress base) {
            Map<String, String> texts = new LinkedHashMap<>(source.row(report).cells());
            texts.putAll(source.cells(report).of(base));
            texts.putAll(again());
            return texts;
        }

        private Map<String, String> again() {
            Map<String, String> texts = new LinkedHashMap<>();
            cells.forEach((column, cell) -> texts.put(column.key(), cell));
            return texts;
        }
    }
}
