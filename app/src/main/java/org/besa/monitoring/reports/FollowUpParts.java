package org.besa.monitoring.reports;

import java.util.ArrayList;
import java.util.List;
import org.besa.monitoring.reports.Block.Column;
import org.besa.monitoring.reports.Block.Paragraph;
import org.besa.monitoring.reports.Block.Run;
import org.besa.monitoring.reports.Block.Shape;
import org.jspecify.annotations.Nullable;

/// What is asked of institutions, what became of what was asked before, what they say of the draft, who has no plan.
record FollowUpParts(ReportData data, ReportTemplate template, Wording words) {

    List<Block> recommendations() {
        if (data.recommendations().isEmpty()) {
            return List.of(Block.Text.of(words.text("reports.recommendations.none")));
        }
        return List.of(new Block.Table(
                words.text("reports.recommendations"),
                List.of(
                        Column.number(words.text("reports.column.number"), 1),
                        Column.text(words.text("reports.column.recommendation"), 7),
                        Column.text(words.text("reports.column.institution"), 4),
                        Column.text(words.text("reports.column.by"), 2)),
                data.recommendations().stream()
                        .map(one -> List.of(
                                words.number(one.number()),
                                words.text(one.text()),
                                words.text(one.institution()),
                                words.date(one.due())))
                        .toList(),
                ""));
    }

    List<Block> earlier() {
        if (data.earlier().isEmpty()) {
            return List.of();
        }
        return List.of(new Block.Table(
                words.text("reports.earlier"),
                List.of(
                        Column.text(words.text("reports.column.recommendation"), 5),
                        Column.text(words.text("reports.column.institution"), 3),
                        Column.text(words.text("reports.column.by"), 2),
                        Column.text(words.text("reports.column.said"), 4),
                        Column.text(words.text("reports.column.found"), 2)),
                data.earlier().stream()
                        .map(one -> List.of(
                                words.text(one.text()) + "\n"
                                        + words.text("reports.earlier.from", words.text(one.from()), one.number()),
                                words.text(one.institution()),
                                words.date(one.due()),
                                standing(one.said()) + (one.answer().isEmpty() ? "" : "\n" + words.text(one.answer())),
                                standing(one.found())))
                        .toList(),
                ""));
    }

    private String standing(Recommendation.@Nullable Standing standing) {
        return words.text(standing == null ? "reports.standing.none" : "reports.standing." + standing);
    }

    List<Block> comments() {
        if (data.comments().isEmpty()) {
            return List.of(Block.Text.of(words.text("reports.comments.none")));
        }
        return List.of(new Block.Table(
                words.text("reports.comments"),
                List.of(
                        Column.text(words.text("reports.column.institution"), 3),
                        Column.text(words.text("reports.column.section"), 2),
                        Column.text(words.text("reports.column.comment"), 5),
                        Column.text(words.text("reports.column.answer"), 4)),
                data.comments().stream().map(this::row).toList(),
                ""));
    }

    private List<String> row(ReportData.CommentLine comment) {
        String section = template.findSection(comment.section())
                .map(one -> one.number() + " " + words.text(one.heading()))
                .orElse(comment.section());
        String answer = comment.taken() == null
                ? words.text("reports.comments.open")
                : words.text(comment.taken() ? "reports.comments.taken" : "reports.comments.not-taken") + "\n"
                        + words.text(comment.answer());
        return List.of(words.text(comment.institution()), section, words.text(comment.text()), answer);
    }

    List<Block> coverage() {
        ReportData.Coverage coverage = data.coverage();
        if (coverage.all() == 0) {
            return List.of();
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(new Paragraph(
                Shape.PLAIN,
                List.of(Run.plain(words.text(
                        "reports.coverage",
                        words.number(coverage.all() - coverage.without().size()),
                        words.number(coverage.all()))))));
        coverage.without()
                .forEach(one ->
                        paragraphs.add(new Paragraph(Shape.BULLET, List.of(Run.plain(words.text(one.name()))))));
        return List.of(new Block.Text(paragraphs));
    }
}
