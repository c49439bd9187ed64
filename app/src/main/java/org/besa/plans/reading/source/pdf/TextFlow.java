package org.besa.plans.reading.source.pdf;

import java.util.ArrayList;
import java.util.List;

/// Text outside tables, in reading order.
final class TextFlow {

    private TextFlow() {}

    /// The paragraphs of the words between two tables.
    static List<String> paragraphs(List<Word> words) {
        List<TextLine> lines = TextLine.of(words);
        if (lines.isEmpty()) {
            return List.of();
        }
        Box box = lines.getFirst().box();
        for (TextLine line : lines) {
            box = box.with(line.box());
        }
        List<String> paragraphs = new ArrayList<>();
        for (List<TextLine> paragraph : Paragraphs.of(lines, box.width())) {
            paragraphs.add(Paragraphs.joined(paragraph));
        }
        return paragraphs;
    }
}
