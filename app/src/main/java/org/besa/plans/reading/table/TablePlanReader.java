package org.besa.plans.reading.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.plans.deadline.DeadlineHints;
import org.besa.plans.reading.Field;
import org.besa.plans.reading.ReadMeasure;
import org.besa.plans.reading.ReadMeasure.Severity;
import org.besa.plans.reading.Reading;
import org.besa.plans.reading.Reading.Group;
import org.besa.plans.reading.Reading.Kind;
import org.besa.plans.reading.Reading.Unresolved;
import org.besa.plans.reading.account.Ledger;
import org.besa.plans.reading.header.Columns;
import org.besa.plans.reading.header.HeaderMatcher;
import org.besa.plans.reading.layout.Row;
import org.besa.plans.reading.money.MoneyGrammar;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.UnreadableDocument.Reason;
import org.besa.plans.reading.words.Folding;
import org.besa.plans.reading.words.Phrases;
import org.jspecify.annotations.Nullable;

/// Reads plans laid out as tables.
public final class TablePlanReader {

    private static final int LEAST_ROWS_TO_JUDGE = 4;

    private final HeaderMatcher matcher;
    private final Phrases phrases;
    private final DeadlineGrammar deadlines;
    private final Collection<String> knownUnits;

    /// Reads with the words of a matcher and the units of a directory.
    ///
    /// @param knownUnits names of units that are known beforehand, may be empty
    public TablePlanReader(
            HeaderMatcher matcher, Phrases phrases, DeadlineGrammar deadlines, Collection<String> knownUnits) {
        this.matcher = matcher;
        this.phrases = phrases;
        this.deadlines = deadlines;
        this.knownUnits = List.copyOf(knownUnits);
    }

    /// The plan in some rows, null when no row is a header of a plan with rows below it.
    ///
    /// @param given rows of the document
    /// @param language of the document, ISO 639-1, null when it is not known
    /// @param ledger every unit of the rows is settled in it when a plan is found
    /// @throws UnreadableDocument when there are columns of a plan, but its rows cannot be told apart
    public @Nullable TablePlan read(List<Row> given, @Nullable String language, Ledger ledger)
            throws UnreadableDocument {
        List<Row> rows = Fiches.asRows(given, matcher);
        var fit = new CellFit(deadlines, phrases);
        Scanned scanned = new TableScan(rows, ledger, new HeaderFinder(matcher), fit, phrases)
                .scan()
                .withoutFalseGroups()
                .withSheetsAsGroups();
        if (scanned.rows.isEmpty()) {
            return null;
        }
        FrontMatter front = FrontMatter.read(scanned.front, ledger, phrases);
        var assembly = new RowAssembly(ledger, fit, phrases);
        List<Draft> drafts = CodedActivities.under(LostZeros.restored(assembly.assemble(scanned.rows)));
        var units = new UnitNames(knownUnits, phrases);
        drafts.forEach(draft -> {
            units.learn(draft.text(Field.RESPONSIBLE));
            units.learn(draft.text(Field.SUPPORTING));
        });
        units.settle();
        new RowChecks(assembly.habits(), units, assembly.continuation()).check(drafts);
        return plan(scanned, drafts, front, units, new MoneyGrammar(language));
    }

    private TablePlan plan(Scanned scanned, List<Draft> drafts, FrontMatter front, UnitNames units, MoneyGrammar money)
            throws UnreadableDocument {
        var tree = new GroupTree(scanned.groups, phrases);
        List<Integer> groupOf = drafts.stream().map(tree::place).toList();
        Numbering numbering = Numbering.of(drafts, groupOf, tree);
        var builder = new MeasureBuilder(deadlines, hints(front), units, money);
        var measures = new TreeMap<Integer, List<ReadMeasure>>();
        var unresolved = new ArrayList<Unresolved>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            ReadMeasure measure = builder.measure(
                    draft, numbering.numbers().get(i), numbering.codes().get(i));
            measures.computeIfAbsent(groupOf.get(i), g -> new ArrayList<>()).add(measure);
            for (ReadMeasure.Note note : measure.notes()) {
                if (note.severity() == Severity.UNRESOLVED) {
                    unresolved.add(new Unresolved(text(draft), note.message(), measure.code(), note.source()));
                }
            }
        }
        refuseIfNotTold(drafts);
        List<Group> groups = tree.groups(measures);
        return new TablePlan(
                kind(scanned, front), front, groups, unresolved, columns(scanned), remarks(scanned, drafts));
    }

    /// Rows of which most say nothing about what will be done are no rows: showing them as a plan would deceive.
    private static void refuseIfNotTold(List<Draft> drafts) throws UnreadableDocument {
        long withMeasure =
                drafts.stream().filter(draft -> draft.has(Field.MEASURE)).count();
        if (drafts.size() >= LEAST_ROWS_TO_JUDGE && withMeasure * 2 < drafts.size()) {
            throw new UnreadableDocument(
                    Reason.NO_PLAN,
                    "The columns of a plan were found, but not its rows: %d of %d have no measure. Give the plan as the Word, Excel or PDF file it was made as, not as a copy of its text."
                            .formatted(drafts.size() - withMeasure, drafts.size()));
        }
    }

    private static DeadlineHints hints(FrontMatter front) {
        Reading.Period period = front.period();
        boolean oneYear = period != null
                && period.start() != null
                && period.end() != null
                && period.start().getYear() == period.end().getYear();
        Integer year = period == null || period.start() == null || !oneYear
                ? null
                : period.start().getYear();
        return new DeadlineHints(null, year, null);
    }

    private static String text(Draft draft) {
        return String.join(
                "\n", draft.raw.stream().map(ReadMeasure.RawCell::text).toList());
    }

    private Kind kind(Scanned scanned, FrontMatter front) {
        String title = front.title() == null ? "" : Folding.words(front.title());
        boolean risk =
                scanned.headers.stream().anyMatch(columns -> columns.fields().contains(Field.RISK));
        boolean commitments = scanned.headers.stream()
                .flatMap(columns -> columns.columns().stream())
                .anyMatch(column -> phrases.inside("commitment", column.header()) != null);
        if (commitments || phrases.inside("open-government", title) != null) {
            return Kind.OGP_ACTION_PLAN;
        }
        return risk || phrases.inside("integrity", title) != null ? Kind.INTEGRITY_PLAN : Kind.STRATEGY_ACTION_PLAN;
    }

    private static List<Reading.Column> columns(Scanned scanned) {
        var columns = new ArrayList<Reading.Column>();
        for (Columns header : scanned.headers) {
            for (Columns.Column column : header.columns()) {
                var one = new Reading.Column(column.header(), column.field(), column.score());
                if (!column.header().isBlank() && !columns.contains(one)) {
                    columns.add(one);
                }
            }
        }
        return columns;
    }

    private static List<String> remarks(Scanned scanned, List<Draft> drafts) {
        List<String> unknown = new ArrayList<>(columns(scanned).stream()
                .filter(column -> column.field() == null)
                .map(column -> "“" + column.header() + "”")
                .toList());
        drafts.stream()
                .flatMap(draft -> draft.withoutHeader().stream())
                .distinct()
                .map("column %d without a header"::formatted)
                .forEach(unknown::add);
        return unknown.isEmpty()
                ? List.of()
                : List.of("What these columns mean is not known; their text is kept with each row under “other”: "
                        + String.join(", ", unknown) + ".");
    }
}
