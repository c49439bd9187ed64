package org.besa.plans.reading.source.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.besa.plans.reading.documents.HtmlDocument;
import org.besa.plans.reading.source.SourceDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlTests {

    @TempDir
    private Path folder;

    @Test
    void spansMoveTheCellsBesideAndBelow() throws Exception {
        assertThat(shown("""
                        <table><tr><td rowspan=2 colspan=2>big<td>a
                        <tr><td>b
                        <tr><td>c<td>d<td rowspan=0>e
                        <tr><td>f</table>""")).containsExactly("[0-1↓2 big] [2 a]", "[2 b]", "[0 c] [1 d] [2↓2 e]", "[0 f]");
    }

    @Test
    void tableForLayoutIsTakenApart() throws Exception {
        assertThat(shown("""
                        <table><tr><td>Menu</td><td><h1>Plan</h1>
                        <table><tr><td>risk<td>measure</tr><tr><td>no rules are written<td>write the rules down</table></td></tr></table>"""))
                .containsExactly(
                        "Menu", "Plan", "[0 risk] [1 measure]", "[0 no rules are written] [1 write the rules down]");
    }

    @Test
    void listsCarryTheirNumbersAndBullets() throws Exception {
        assertThat(shown("""
                        <ol start=3><li>third<li><p>fourth</p><ul><li>point</ul><li value=9>ninth</ol>
                        <ol type=a><li>letter</ol><ul style="list-style-type: none"><li>bare</ul>""")).containsExactly("3. third", "4. fourth", "• point", "9. ninth", "a. letter", "bare");
    }

    @Test
    void whiteSpaceCountsAsBrowsersCountIt() throws Exception {
        assertThat(shown("<p>  one\n   <b>two</b>  three<br>  four&nbsp;five</p><p>&nbsp;</p><pre>six\n  seven</pre>"))
                .containsExactly("one two three", "four\u00a0five", "six", "  seven");
    }

    @Test
    void scriptsAndWhatIsNotShownAreLeftOut() throws Exception {
        SourceDocument document = read("""
                <script>document.write("x")</script><style>p{}</style><!-- note -->
                <p>seen <span style="display: none">unseen</span><del>old</del><ins>new</ins></p>
                <iframe src="https://example.org/"></iframe>""");
        assertThat(Formats.shown(document)).containsExactly("seen new");
        assertThat(document.remarks())
                .containsExactly(
                        "Passages marked as deleted were left out: 1.",
                        "Passages that the page does not show were left out: 1.");
    }

    @Test
    void entitiesAndCharsetsAreRead() throws Exception {
        assertThat(shown("<p>Ministria e Drejt&euml;sis&#235; &amp; Prokuroria</p>"))
                .containsExactly("Ministria e Drejtësisë & Prokuroria");
        assertThat(shownAs("<html><meta charset=windows-1250><p>přijetí çë", Charset.forName("windows-1250")))
                .containsExactly("přijetí çë");
        assertThat(shownAs("<html><p>pa charset: çështje", StandardCharsets.UTF_8))
                .containsExactly("pa charset: çështje");
        assertThat(shownAs("<html><p>pa charset: çështje", Charset.forName("windows-1252")))
                .containsExactly("pa charset: çështje");
        assertThat(shownAs("\ufeff<html><p>me shenjë", StandardCharsets.UTF_16LE))
                .containsExactly("me shenjë");
    }

    @Test
    void fragmentOfPageIsPageToo() throws Exception {
        assertThat(Formats.shown(Formats.read(Files.writeString(
                        folder.resolve("x"), "Measures\n<table><tr><td>a</td><td>b</td></tr></table>"))))
                .containsExactly("Measures", "[0 a] [1 b]");
    }

    private List<String> shown(String body) throws Exception {
        return Formats.shown(read(body));
    }

    private SourceDocument read(String body) throws Exception {
        return Formats.read(Files.writeString(folder.resolve("x"), HtmlDocument.page(body)));
    }

    private List<String> shownAs(String page, Charset charset) throws Exception {
        return Formats.shown(Formats.read(Files.writeString(folder.resolve("x"), page, charset)));
    }
}
