package org.besa.plans.reading.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.besa.plans.deadline.Deadline;
import org.besa.plans.reading.Commitment.Milestone;
import org.besa.plans.reading.sheet.MilestoneHeading.Head;
import org.besa.plans.reading.sheet.Sheet.MilestoneRow;
import org.besa.plans.reading.source.SourceCell;
import org.jspecify.annotations.Nullable;

/// The milestones of a sheet, listed behind their label or in a table with columns of their own.
///
/// The template of 2014 heads the commitment's own novelty and dates in the row that heads the milestones. They are
/// the commitment's where they stand once, the milestones' where several rows have them.
final class Milestones {

    private static final Set<Label> DATES = Set.of(Label.START, Label.END, Label.DATES);

    private final LabelMatcher matcher;
    private final Actors actors;
    private final Dates dates;
    private final Remarks remarks;
    private final Sheet sheet;
    private final boolean shared;

    Milestones(LabelMatcher matcher, Actors actors, Dates dates, Remarks remarks, Sheet sheet) {
        this.matcher = matcher;
        this.actors = actors;
        this.dates = dates;
        this.remarks = remarks;
        this.sheet = sheet;
        this.shared = isShared();
    }

    List<Milestone> all() {
        var all = new ArrayList<Milestone>();
        for (Sheet.Entry entry : sheet.take(Label.MILESTONES)) {
            Lists.entries(entry.text()).forEach(one -> all.add(undated(one)));
        }
        for (List<MilestoneRow> rows : belongingTogether()) {
            milestones(rows, all);
        }
        return all;
    }

    /// Whether the commitment is new, as the table of milestones says; null when it does not.
    @Nullable
    Boolean isNew() {
        Set<String> told = new TreeSet<>(texts(Label.NEW));
        return told.size() == 1 ? Novelty.of(told.iterator().next(), matcher) : null;
    }

    @Nullable
    Deadline start() {
        return shared ? shared(Label.START, Label.DATES, true) : null;
    }

    @Nullable
    Deadline end() {
        return shared ? shared(Label.END, Label.DATES, false) : null;
    }

    private @Nullable Deadline shared(Label own, Label both, boolean opening) {
        for (MilestoneRow row : sheet.milestones) {
            String text = text(row, own);
            if (!text.isEmpty()) {
                return dates.date(text, row.place());
            }
            String span = text(row, both);
            if (!span.isEmpty()) {
                Deadline date = dates.date(span, row.place());
                return opening ? dates.opening(date) : dates.closing(date);
            }
        }
        return null;
    }

    private boolean isShared() {
        List<MilestoneRow> headed = sheet.milestones.stream()
                .filter(row -> row.heading().has(Label.NEW))
                .toList();
        boolean all = !headed.isEmpty() && headed.size() == sheet.milestones.size();
        long dated = headed.stream()
                .filter(row -> !text(row, Label.START).isEmpty()
                        || !text(row, Label.END).isEmpty())
                .count();
        boolean datedElsewhere = DATES.stream().anyMatch(sheet::has);
        return all && dated == 1 && !datedElsewhere;
    }

    private List<String> texts(Label label) {
        return sheet.milestones.stream()
                .map(row -> text(row, label))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /// Rows with the rows that go on with them: those that leave the milestone's own column empty.
    private List<List<MilestoneRow>> belongingTogether() {
        var all = new ArrayList<List<MilestoneRow>>();
        for (MilestoneRow row : sheet.milestones) {
            boolean goesOn = text(row, row.heading().textHead()).isEmpty() || isWrapped(row);
            boolean follows =
                    !all.isEmpty() && all.getLast().getLast().heading().equals(row.heading());
            if (!goesOn || !follows) {
                all.add(new ArrayList<>());
            }
            all.getLast().add(row);
        }
        return all;
    }

    /// A row of nothing but the rest of a sentence.
    private static boolean isWrapped(MilestoneRow row) {
        String text = row.cells().getFirst().text().strip();
        return row.cells().size() == 1
                && !text.isEmpty()
                && Character.isLowerCase(text.codePointAt(0))
                && !Lists.isListed(text);
    }

    private void milestones(List<MilestoneRow> rows, List<Milestone> all) {
        MilestoneHeading heading = rows.getFirst().heading();
        var draft = new MilestoneDraft(actors, dates, remarks, rows.getFirst().place());
        for (MilestoneRow row : rows) {
            for (SourceCell cell : row.cells()) {
                Head head = heading.above(cell);
                Label label = head == null ? Label.NUMBER : head.label();
                boolean ofCommitment =
                        (label == Label.NEW && isNew() != null) || (shared && label != null && DATES.contains(label));
                if (!ofCommitment) {
                    draft.add(label, head == null ? "" : head.text(), cell.text(), heading, matcher);
                }
            }
        }
        List<Lists.Entry> list = shared ? Lists.entries(draft.text()) : List.of();
        if (list.size() > 1) {
            list.forEach(one -> all.add(undated(one)));
        } else if (!draft.isEmpty()) {
            all.add(draft.milestone());
        }
    }

    private static Milestone undated(Lists.Entry entry) {
        return new Milestone(entry.number(), entry.text(), List.of(), null, List.of(), null, null, null, List.of());
    }

    private static String text(MilestoneRow row, Label label) {
        return row.heading().heads().stream()
                .filter(head -> head.label() == label)
                .map(head -> text(row, head))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String text(MilestoneRow row, Head head) {
        return row.heading().cell(row.cells(), head);
    }
}
