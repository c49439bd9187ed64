package org.besa.monitoring.sheets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.besa.monitoring.Progress;
import org.besa.monitoring.sheets.ReportColumn.Holds;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;

/// The columns of a sheet: as many as its longest row needs.
final class ReportColumns {

    static final ReportColumn ID = ReportColumn.of("id", Holds.IDENTITY);
    static final ReportColumn SEEN = ReportColumn.of("seen", Holds.IDENTITY);
    static final ReportColumn PROOF = ReportColumn.of("proof", Holds.IDENTITY);
    static final ReportColumn CODE = ReportColumn.of("code", Holds.FACT);
    static final ReportColumn TITLE = ReportColumn.of("title", Holds.FACT);
    static final ReportColumn DEADLINE = ReportColumn.of("deadline", Holds.FACT);
    static final ReportColumn BEFORE = ReportColumn.of("before", Holds.FACT);
    static final ReportColumn REASON = ReportColumn.of("reason", Holds.REASON);

    /// What tells which measure a row is about.
    static final List<ReportColumn> ABOUT = List.of(ID, SEEN, PROOF, CODE, TITLE, DEADLINE, BEFORE);

    private ReportColumns() {}

    /// Whether a column says nothing of what became of the measure.
    static boolean isAbout(ReportColumn column) {
        return ABOUT.contains(column) || column.equals(REASON);
    }

    /// How many of each sort there are.
    record Size(int obstacles, int steps, int indicators, int sources) {

        /// What needs more is told on the page of the report.
        static final Size MOST = new Size(12, 40, 30, 20);

        /// For a sheet whose rows have at least something of each.
        static final Size LEAST = new Size(3, 0, 0, 0);

        Size and(Size other) {
            return new Size(
                    Math.max(obstacles, other.obstacles),
                    Math.max(steps, other.steps),
                    Math.max(indicators, other.indicators),
                    Math.max(sources, other.sources));
        }

        Size atMost(Size other) {
            return new Size(
                    Math.min(obstacles, other.obstacles),
                    Math.min(steps, other.steps),
                    Math.min(indicators, other.indicators),
                    Math.min(sources, other.sources));
        }
    }

    /// What is said, column by column.
    static List<ReportColumn> said(Size size) {
        List<ReportColumn> columns = new ArrayList<>();
        columns.add(ReportColumn.of("status", Holds.STATUS));
        columns.add(ReportColumn.of("percent", Holds.PERCENT));
        for (int i = 1; i <= Progress.MOST_POINTS; i++) {
            columns.add(new ReportColumn("done." + i, Holds.TEXT, i));
        }
        for (int i = 1; i <= size.obstacles(); i++) {
            columns.add(new ReportColumn("obstacles." + i, Holds.OBSTACLE, i));
            columns.add(new ReportColumn("obstacles." + i + ".note", Holds.TEXT, i));
        }
        columns.add(ReportColumn.of("correction", Holds.TEXT));
        columns.add(ReportColumn.of("newDate", Holds.DAY));
        columns.add(ReportColumn.of("act", Holds.TEXT));
        for (int i = 1; i <= size.steps(); i++) {
            columns.add(new ReportColumn("steps." + i, Holds.FACT, i));
            columns.add(new ReportColumn("steps." + i + ".status", Holds.STATUS, i));
            columns.add(new ReportColumn("steps." + i + ".note", Holds.TEXT, i));
        }
        for (int i = 1; i <= size.indicators(); i++) {
            columns.add(new ReportColumn("values." + i, Holds.FACT, i));
            columns.add(new ReportColumn("values." + i + ".value", Holds.NUMBER, i));
            columns.add(new ReportColumn("values." + i + ".note", Holds.TEXT, i));
        }
        for (int i = 1; i <= size.sources(); i++) {
            columns.add(new ReportColumn("spending." + i + ".source", Holds.TEXT, i));
            columns.add(new ReportColumn("spending." + i + ".amount", Holds.NUMBER, i));
            columns.add(new ReportColumn("spending." + i + ".currency", Holds.CURRENCY, i));
        }
        return columns;
    }

    /// All columns of a sheet.
    static List<ReportColumn> all(Size size) {
        List<ReportColumn> columns = new ArrayList<>(ABOUT);
        columns.addAll(said(size));
        return columns;
    }

    /// Every heading that a sheet in a language can have.
    static SequencedMap<String, ReportColumn> byHeading(Texts texts, Language language) {
        SequencedMap<String, ReportColumn> columns = new LinkedHashMap<>();
        for (ReportColumn column : all(Size.MOST)) {
            columns.put(column.heading(texts, language), column);
        }
        columns.put(REASON.heading(texts, language), REASON);
        return columns;
    }

    /// The language whose headings a file has most of.
    static Language language(Collection<String> headings, Texts texts) {
        Language found = Language.SQ;
        long most = -1;
        for (Language language : Language.values()) {
            SequencedMap<String, ReportColumn> known = byHeading(texts, language);
            long fitting = headings.stream().filter(known::containsKey).count();
            if (fitting > most) {
                most = fitting;
                found = language;
            }
        }
        return found;
    }
}
