package org.besa.plans.reading.source.formats.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CellFormatsTests {

    private static final int OWN_FORMAT = 170;
    private static final int SHORT_DATE = 14;

    @ParameterizedTest(name = "{0} as {1} is {2}: {3}")
    @CsvFileSource(resources = "displayed-numbers.csv", delimiter = ';', numLinesToSkip = 1, quoteCharacter = '\0')
    void numberIsDisplayed(double value, String format, String displayed, String reason) {
        CellFormats formats = new CellFormats(Map.of(OWN_FORMAT, format), List.of(0, OWN_FORMAT), false);
        assertThat(formats.display(value, 1)).as(reason).isEqualTo(displayed);
    }

    @Test
    void shortDateOfTheComputerIsWrittenYearFirst() {
        CellFormats formats = new CellFormats(Map.of(), List.of(SHORT_DATE), false);
        assertThat(formats.display(45992, 0)).isEqualTo("2025-12-01");
    }

    @Test
    void daysMayBeCountedFrom1904() {
        CellFormats formats = new CellFormats(Map.of(), List.of(SHORT_DATE), true);
        assertThat(formats.display(44530, 0)).isEqualTo("2025-12-01");
    }

    @Test
    void styleThatDoesNotExistShowsThePlainNumber() {
        CellFormats formats = new CellFormats(Map.of(), List.of(), false);
        assertThat(formats.display(45992.25, 9)).isEqualTo("45992.25");
    }
}
