package org.besa.monitoring.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.besa.monitoring.reports.Block.Paragraph;
import org.besa.monitoring.reports.Block.Run;
import org.besa.monitoring.reports.Block.Shape;
import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void emptyLinesBeginParagraphs() {
        assertEquals(List.of("PLAIN One two", "PLAIN Three"), read("One\ntwo\n\nThree"));
    }

    @Test
    void listsAreLists() {
        assertEquals(
                List.of("PLAIN Done:", "BULLET the law", "BULLET the decision", "NUMBERED first", "NUMBERED second"),
                read("Done:\n\n- the law\n- the decision\n\n1. first\n2. second"));
    }

    @Test
    void stressAndLinksAreKept() {
        assertEquals(
                List.of(
                        Run.plain("It is "),
                        new Run("done", true, false, null),
                        Run.plain(", "),
                        new Run("nearly", false, true, null),
                        Run.plain(": "),
                        new Run("the act", false, false, "https://example.org/a")),
                Markup.read("It is **done**, *nearly*: [the act](https://example.org/a)")
                        .getFirst()
                        .runs());
    }

    @Test
    void anAddressThatIsNoPublicPageIsNoLink() {
        assertEquals(
                List.of(Run.plain("press")),
                Markup.read("[press](javascript:alert(1))").getFirst().runs());
    }

    @Test
    void tagsAreText() {
        assertEquals(List.of("PLAIN a <b>bold</b> word"), read("a <b>bold</b> word"));
        assertEquals(List.of("PLAIN <script>alert(1)</script>"), read("<script>alert(1)</script>"));
    }

    @Test
    void nothingIsNothing() {
        assertEquals(List.of(), read("  \n\n "));
    }

    private static List<String> read(String text) {
        return Markup.read(text).stream().map(MarkupTest::plain).toList();
    }

    private static String plain(Paragraph paragraph) {
        Shape shape = paragraph.shape();
        return shape + " " + paragraph.runs().stream().map(Run::text).collect(Collectors.joining());
    }
}
