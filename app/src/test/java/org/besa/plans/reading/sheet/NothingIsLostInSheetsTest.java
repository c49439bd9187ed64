package org.besa.plans.reading.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.plans.reading.account.Ledger;
import org.besa.plans.reading.header.HeaderMatcher;
import org.besa.plans.reading.layout.Layout;
import org.besa.plans.reading.layout.Row;
import org.besa.plans.reading.output.ReadingJson;
import org.besa.plans.reading.run.PlanReader;
import org.besa.plans.reading.run.ReadingOptions;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.formats.DocumentFormats;
import org.besa.plans.reading.source.pdf.PdfSource;
import org.besa.plans.reading.source.text.TextSourceReader;
import org.besa.plans.reading.words.Folding;
import org.besa.plans.reading.words.Phrases;
import org.besa.plans.reading.words.WordList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A unit that the account counts as used says all its words somewhere in the result, its labels excepted.
class NothingIsLostInSheetsTest {

    private static final Path DOCUMENTS = Path.of("src/test/resources/org/besa/plans/reading/plans");
    private static final Pattern ROLE = Pattern.compile("(?m)(?:^|;)\\s*([^:;\\n]+):");
    private static final LabelMatcher MATCHER = new LabelMatcher();

    static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            return files.filter(file -> file.getFileName().toString().startsWith("ogp-"))
                    .filter(file -> !file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void everyWordOfAUsedRowIsInTheResult(Path file) throws Exception {
        SourceDocument document = new DocumentFormats(new TextSourceReader(), new PdfSource())
                .read(file, ReadingLimits.DEFAULT, ReadingProgress.SILENT);
        Set<String> said =
                words(new ReadingJson().write(PlanReader.ofAllFormats().understand(document, ReadingOptions.DEFAULT)));

        var lost = new ArrayList<String>();
        var ledger = new Ledger();
        List<Row> rows = new Layout(new HeaderMatcher(WordList.bundled("columns.tsv"))).rows(document, ledger);
        assertThat(new SheetPlanReader(new DeadlineGrammar(), Phrases.bundled()).read(rows, ledger))
                .isNotNull();
        for (SheetRow row : SheetItems.of(rows, Set.of(), MATCHER)) {
            boolean used = rows.get(row.index()).units().stream().allMatch(ledger::isUsed);
            if (used && !isHeading(row)) {
                row.items().stream()
                        .filter(item -> !item.isLabel() && MATCHER.answer(Folding.spaced(item.text())) == null)
                        .flatMap(item -> words(withoutRoles(item.text())).stream())
                        .filter(word -> !said.contains(word))
                        .forEach(word -> lost.add(row.place() + " " + word));
            }
        }
        assertThat(lost).isEmpty();
    }

    private static boolean isHeading(SheetRow row) {
        return MilestoneHeading.of(row, null, true, MATCHER) != null
                || row.cells().stream().allMatch(cell -> MATCHER.column(cell.text()) != null);
    }

    /// Stakeholders of a milestone stand in one cell behind “Lead:” and “Supporting:”.
    private static String withoutRoles(String text) {
        return ROLE.matcher(text).replaceAll(role -> MATCHER.column(role.group(1)) == null ? role.group() : " ");
    }

    private static Set<String> words(String text) {
        return new HashSet<>(
                Arrays.asList(Folding.words(text.replace("\\n", " ")).split(" ", -1)));
    }
}
