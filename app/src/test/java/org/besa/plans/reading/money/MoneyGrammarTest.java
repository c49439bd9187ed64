package org.besa.plans.reading.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MoneyGrammarTest {

    private static final MoneyGrammar GRAMMAR = new MoneyGrammar(null);

    static Stream<Arguments> amounts() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(MoneyGrammarTest.class.getResourceAsStream("amounts.tsv"), "amounts")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.split("\t", -1))
                            .map(columns -> Arguments.of(columns[0], columns[1], columns[2], columns[3]))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @MethodSource("amounts")
    void takesAnAmountOnlyWhenItHasOneReading(String raw, String header, String meaning, String reason) {
        Money money = GRAMMAR.parse(raw, header);

        String amount = money.amount() == null ? "?" : money.amount().toPlainString();
        String currency = money.currency() == null ? "?" : money.currency();
        assertThat(amount + " " + currency).as(reason).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({"1.200 EUR,", "1.200.000 EUR, 1200000", "'1,200 EUR', 1200", "1.20 EUR, 1.2"})
    void aPointBeforeThreeDigitsIsDoubtfulInEnglish(String raw, @Nullable String amount) {
        BigDecimal read = new MoneyGrammar("en").parse(raw, "").amount();

        assertThat(read == null ? null : read.toPlainString()).isEqualTo(amount);
    }
}
