package org.besa.plans.reading.source.formats.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatsTests {

    @ParameterizedTest(name = "{1} as {0} is {2}")
    @CsvSource({
        "decimal, 12, 12",
        "decimalZero, 7, 07",
        "upperRoman, 1994, MCMXCIV",
        "lowerRoman, 4, iv",
        "upperRoman, 0, 0",
        "upperRoman, 4000, 4000",
        "lowerLetter, 1, a",
        "lowerLetter, 26, z",
        "lowerLetter, 28, bb",
        "upperLetter, 3, C",
        "upperLetter, -1, -1",
        "lowerLetter, 9999, 9999",
        "russianLower, 3, в",
        "none, 5, ''",
        "chineseCounting, 5, 5"
    })
    void numberIsWrittenAsWordProcessorsDo(String format, int number, String written) {
        assertThat(NumberFormats.format(format, number)).isEqualTo(written);
    }
}
