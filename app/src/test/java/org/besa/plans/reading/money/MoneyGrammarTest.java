package org.besa.plans.reading.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MoneyGrammarTest {

    private static final MoneyGrammar GRAMMAR = new MoneyGrammar();

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
}
