package org.besa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the documentation says of OWASP's ASVS 5.0: kept as data, shown as a table, and true as far as a program can
/// tell.
class SecurityDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/security.md");
    private static final String BEGIN = "<!-- made from asvs.csv; SecurityDocumentTest says how -->\n";
    private static final int LEVEL_ONE = 70;
    private static final int LEVEL_TWO = 183;

    private final List<NamedCsvRecord> rows = rows();

    /// Writes the table anew: `java … org.besa.SecurityDocumentTest`, in the folder `app`.
    public static void main(String[] arguments) throws IOException {
        String document = Files.readString(DOCUMENT);
        Files.writeString(DOCUMENT, document.substring(0, document.indexOf(BEGIN)) + BEGIN + table(rows()));
    }

    @Test
    void everyRequirementOfBothLevelsHasOneRow() {
        assertEquals(
                LEVEL_ONE,
                rows.stream().filter(row -> row.getField("level").equals("1")).count());
        assertEquals(
                LEVEL_TWO,
                rows.stream().filter(row -> row.getField("level").equals("2")).count());
        Set<String> numbers = new HashSet<>();
        for (NamedCsvRecord row : rows) {
            assertTrue(row.getField("requirement").matches("\\d{1,2}\\.\\d\\.\\d{1,2}"), row::toString);
            assertTrue(numbers.add(row.getField("requirement")), row::toString);
        }
    }

    @Test
    void whatIsMetSaysWhereAndWhatIsNotSaysWhy() {
        for (NamedCsvRecord row : rows) {
            switch (row.getField("state")) {
                case "met" ->
                    assertFalse(
                            row.getField("where").isBlank()
                                    && row.getField("tests").isBlank(),
                            row::toString);
                case "open", "not applicable" ->
                    assertFalse(row.getField("remark").isBlank(), row::toString);
                default -> throw new AssertionError("no such state: " + row);
            }
        }
    }

    @Test
    void whatIsNamedExists() throws IOException {
        Set<String> classes = classes("src/main/java");
        Set<String> tests = classes("src/test/java");
        classes.addAll(tests);
        for (NamedCsvRecord row : rows) {
            for (String named : words(row.getField("where"))) {
                assertTrue(
                        named.contains("/") ? Files.exists(Path.of("..", named)) : classes.contains(named),
                        () -> row.getField("requirement") + " names " + named);
            }
            for (String named : words(row.getField("tests"))) {
                assertTrue(tests.contains(named), () -> row.getField("requirement") + " names " + named);
            }
        }
    }

    @Test
    void theTableOfTheDocumentIsMadeOfTheData() throws IOException {
        String document = Files.readString(DOCUMENT);
        assertEquals(table(rows), document.substring(document.indexOf(BEGIN) + BEGIN.length()));
    }

    private static String table(List<NamedCsvRecord> rows) {
        StringBuilder table = new StringBuilder("""
                | | level | asks | state | where, tested by |
                |---|---|---|---|---|
                """);
        for (NamedCsvRecord row : rows) {
            String places = Stream.of(words(row.getField("where")), words(row.getField("tests")))
                    .flatMap(List::stream)
                    .map(name -> "`" + name + "`")
                    .collect(Collectors.joining(", "));
            String remark = row.getField("remark");
            table.append("| %s | %s | %s | %s | %s%s%s |%n"
                    .formatted(
                            row.getField("requirement"),
                            row.getField("level"),
                            row.getField("asks"),
                            row.getField("state"),
                            places,
                            places.isEmpty() || remark.isEmpty() ? "" : "; ",
                            remark));
        }
        return table.toString();
    }

    private static List<String> words(String several) {
        return Arrays.stream(several.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Set<String> classes(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }

    private static List<NamedCsvRecord> rows() {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(Path.of("../docs/asvs.csv"))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
