package org.besa.monitoring.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.besa.platform.i18n.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
                    50,       50
                    50 %,     50
                    50%,      50
                    0.5,      50
                    '0,5',    50
                    0.07,     7
                    1,        1
                    1 %,      1
                    0,        0
                    100,      100
                    0.5 %,    none
                    101,      none
                    33.3,     none
                    half,     none
                    -5,       none
                    """)
    void perCentsAreWhatPeopleMean(String typed, String percent) {
        assertEquals(percent, CellText.percent(typed).map(String::valueOf).orElse(null));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
                    2027-01-31,       2027-01-31
                    31.01.2027,       2027-01-31
                    31.1.2027,        2027-01-31
                    31/01/2027,       2027-01-31
                    31-1-2027,        2027-01-31
                    31 janar 2027,    2027-01-31
                    31 January 2027,  2027-01-31
                    31 JANAR  2027,   2027-01-31
                    31.02.2027,       none
                    tomorrow,         none
                    2027,             none
                    """)
    void daysAreReadAsPeopleWriteThem(String typed, String day) {
        assertEquals(day, CellText.day(typed).map(String::valueOf).orElse(null));
    }

    @Test
    void aNameIsKnownWhateverItsLettersLanguageAndSigns() {
        LocalizedText name = LocalizedText.of("E zbatuar pjesërisht", "Partly implemented");
        for (String typed :
                new String[] {"e zbatuar pjeserisht", "E ZBATUAR PJESËRISHT ", "partly implemented", "PARTIAL"}) {
            assertTrue(CellText.means(typed, name, "PARTIAL"), typed);
        }
        assertFalse(CellText.means("e zbatuar", name, "PARTIAL"));
    }
}
