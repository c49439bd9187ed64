package org.besa.monitoring.reports;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of a section in one language, in reading order: what every form of a report is made from.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Block.Title.class, name = "title"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Chart.class, name = "chart")
})
public sealed interface Block {

    /// Paragraphs and lists.
    record Text(List<Paragraph> paragraphs) implements Block {

        /// Paragraphs of one shape that follow each other, so that entries of a list stand in one.
        public List<List<Paragraph>> groups() {
            List<List<Paragraph>> groups = new ArrayList<>();
            for (Paragraph paragraph : paragraphs) {
                boolean goesOn =
                        !groups.isEmpty() && groups.getLast().getFirst().shape() == paragraph.shape();
                if (!goesOn) {
                    groups.add(new ArrayList<>());
                }
                groups.getLast().add(paragraph);
            }
            return groups;
        }

        static Text of(String sentence) {
            return new Text(List.of(new Paragraph(Shape.PLAIN, List.of(Run.plain(sentence)))));
        }
    }

    /// What stands above tables that belong together.
    ///
    /// @param depth 0 below the heading of the section, 1 below another title
    record Title(int depth, String text) implements Block {}

    /// A table.
    ///
    /// @param caption what it shows; never empty
    /// @param rows each as long as the columns
    /// @param note what has to be known to read it; empty when nothing has
    record Table(String caption, List<Column> columns, List<List<String>> rows, String note) implements Block {

        public Table {
            int width = columns.size();
            if (rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("a row of '" + caption + "' has not " + width + " cells");
            }
        }
    }

    /// Stacked bars, one below the other.
    ///
    /// @param description what it shows, in words, for who cannot see it
    /// @param keys what the parts of each bar are
    record Chart(String title, String description, List<Key> keys, List<Bar> bars) implements Block {

        /// Thousandths of the width of the chart that a length takes.
        public int scaled(int length) {
            int longest = bars.stream().mapToInt(Bar::total).max().orElse(0);
            return longest == 0 ? 0 : (int) (1000L * length / longest);
        }
    }

    /// A paragraph or an entry of a list.
    record Paragraph(Shape shape, List<Run> runs) {}

    /// How a paragraph stands.
    enum Shape {
        PLAIN,
        BULLET,
        NUMBERED
    }

    /// Words that look alike.
    ///
    /// @param link where they lead; null when nowhere
    record Run(
            String text,
            boolean strong,
            boolean emphasised,
            @Nullable String link) {

        static Run plain(String text) {
            return new Run(text, false, false, null);
        }
    }

    /// A column.
    ///
    /// @param number whether its cells are numbers
    /// @param width its share of the table, compared to the others
    record Column(String label, boolean number, int width) {

        static Column text(String label, int width) {
            return new Column(label, false, width);
        }

        static Column number(String label, int width) {
            return new Column(label, true, width);
        }
    }

    /// What a part of a bar is.
    ///
    /// @param shape name of the status shape that gives its colour
    record Key(String shape, String label) {}

    /// A bar.
    ///
    /// @param parts how long each is, in the order of the keys
    /// @param figure what is told beside it
    record Bar(String label, List<Integer> parts, String figure) {

        int total() {
            return parts.stream().mapToInt(Integer::intValue).sum();
        }

        /// The length of all parts before one.
        public int before(int part) {
            return parts.stream().limit(part).mapToInt(Integer::intValue).sum();
        }
    }
}
