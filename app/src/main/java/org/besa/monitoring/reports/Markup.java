package org.besa.monitoring.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.besa.monitoring.reports.Block.Paragraph;
import org.besa.monitoring.reports.Block.Run;
import org.besa.monitoring.reports.Block.Shape;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads what people write: paragraphs, lists with `-` or `1.`, `*stress*`, `**strong**`, `[links](https://…)`; the
/// small part of CommonMark that every form of a report can show. Whatever else stands there is text.
final class Markup {

    private static final Parser PARSER = Parser.builder().build();

    private Markup() {}

    /// What a text says; nothing when it is blank.
    static List<Paragraph> read(String text) {
        Reading reading = new Reading();
        PARSER.parse(text).accept(reading);
        return reading.paragraphs;
    }

    private static final class Reading extends AbstractVisitor {

        final List<Paragraph> paragraphs = new ArrayList<>();
        private List<Run> runs = new ArrayList<>();
        private int strong;
        private int emphasised;
        private @Nullable String link;

        @Override
        public void visit(org.commonmark.node.Paragraph paragraph) {
            block(paragraph, shape(paragraph));
        }

        @Override
        public void visit(Heading heading) {
            strong++;
            block(heading, Shape.PLAIN);
            strong--;
        }

        private void block(Node node, Shape shape) {
            runs = new ArrayList<>();
            visitChildren(node);
            if (!runs.isEmpty()) {
                paragraphs.add(new Paragraph(shape, List.copyOf(runs)));
            }
        }

        private static Shape shape(Node paragraph) {
            if (!(paragraph.getParent() instanceof ListItem item)) {
                return Shape.PLAIN;
            }
            return item.getParent() instanceof OrderedList ? Shape.NUMBERED : Shape.BULLET;
        }

        @Override
        public void visit(StrongEmphasis node) {
            strong++;
            visitChildren(node);
            strong--;
        }

        @Override
        public void visit(Emphasis node) {
            emphasised++;
            visitChildren(node);
            emphasised--;
        }

        @Override
        public void visit(Link node) {
            String outer = link;
            link = isPublic(node.getDestination()) ? node.getDestination() : outer;
            visitChildren(node);
            link = outer;
        }

        private static boolean isPublic(String address) {
            String lower = address.toLowerCase(Locale.ROOT);
            return lower.startsWith("https://") || lower.startsWith("http://");
        }

        @Override
        public void visit(Text node) {
            add(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            add(node.getLiteral());
        }

        @Override
        public void visit(HtmlInline node) {
            add(node.getLiteral());
        }

        @Override
        public void visit(HtmlBlock node) {
            paragraphs.add(new Paragraph(Shape.PLAIN, List.of(Run.plain(node.getLiteral()))));
        }

        @Override
        public void visit(SoftLineBreak node) {
            add(" ");
        }

        @Override
        public void visit(HardLineBreak node) {
            add(" ");
        }

        private void add(String text) {
            runs.add(new Run(text, strong > 0, emphasised > 0, link));
        }
    }
}
