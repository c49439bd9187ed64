package org.besa.platform.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WordFormsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "slips.tsv", delimiter = '\t', numLinesToSkip = 1)
    void aSlipIsToldFromAnotherWord(String typed, String word, boolean near, String reason) {
        assertEquals(near, Slip.near(typed, word), reason);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "endings.tsv", delimiter = '\t', numLinesToSkip = 1)
    void theCasesOfAWordAreOneWord(String word, String other, boolean same, String reason) {
        assertEquals(same, Endings.sameWord(word, other), reason);
        assertTrue(!same || other.startsWith(Endings.root(word)), reason);
    }
}
