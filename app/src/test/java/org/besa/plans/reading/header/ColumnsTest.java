package org.besa.plans.reading.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.plans.reading.Field;
import org.besa.plans.reading.words.WordList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnsTest {

    private static final HeaderMatcher MATCHER = HeaderMatcher.bundled();

    static Stream<Arguments> headers() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(ColumnsTest.class.getResourceAsStream("headers.tsv"), "headers")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.split("\t", -1))
                            .map(columns -> Arguments.of(columns[0], columns[1], columns[2]))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("headers")
    void areToldFromTheWordsAboveThem(String header, String fields, String reason) {
        Columns columns = Columns.of(List.of(header.split("\\|", -1)), MATCHER);

        assertThat(columns.isPlanHeader() ? shown(columns) : "-").as(reason).isEqualTo(fields);
    }

    @Test
    void areToldFromWordsOfTheUsersOwn() {
        var words = new WordList(List.of(new WordList.Entry("DEADLINE", "de", List.of("Frist"))));
        var matcher = new HeaderMatcher(WordList.bundled("columns.tsv").and(words));

        assertThat(Columns.of(List.of("Risk", "Measure", "Frist"), matcher).field(2))
                .isEqualTo(Field.DEADLINE);
    }

    private static String shown(Columns columns) {
        return columns.columns().stream()
                .map(column -> String.valueOf(column.field()))
                .collect(Collectors.joining("|"));
    }
}
