package org.besa.platform.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.besa.testing.DatabaseSlice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseSlice
class FoldingTest {

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvFileSource(resources = "fold.tsv", delimiter = '\t', numLinesToSkip = 1)
    void aTextIsFoldedAlikeOnBothSides(String text, String folded, String reason) {
        assertEquals(folded, SearchWords.fold(text), reason);
        assertEquals(folded, inDatabase(text), reason);
    }

    /// Characters that came to Unicode after the oldest PostgreSQL that Besa runs on are not compared: none is a letter
    /// of a language that plans are written in.
    @Test
    void everyLetterIsFoldedAlikeOnBothSides() {
        List<String> letters = IntStream.rangeClosed(1, 0xffff)
                .filter(c -> Character.isDefined(c) && !Character.isSurrogate((char) c))
                .mapToObj(c -> "a" + Character.toString(c) + "b")
                .toList();

        assertEquals(
                letters.stream()
                        .map(letter -> letter + " → " + SearchWords.fold(letter))
                        .toList(),
                jdbc.sql("""
                                select letter || ' → ' || platform.fold(letter)
                                from unnest(:letters::text[]) with ordinality l(letter, place) order by place
                                """)
                        .param("letters", letters.toArray(String[]::new))
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    @Test
    void whatIsFoldedStaysAsItIs() {
        String once = SearchWords.fold("KOMBЁTAR KUNDЁR „Shëndetësi” Đorđe");

        assertEquals(once, SearchWords.fold(once));
    }

    private String inDatabase(String text) {
        return jdbc.sql("select platform.fold(:text)")
                .param("text", text)
                .query((row, number) -> row.getString(1))
                .single();
    }
}
