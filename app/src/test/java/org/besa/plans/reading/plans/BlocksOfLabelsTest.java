package org.besa.plans.reading.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.besa.plans.reading.ReadMeasure;
import org.besa.plans.reading.Reading;
import org.besa.plans.reading.source.UnreadableDocument;
import org.junit.jupiter.api.Test;

/// What is no block of labels must not be made a measure of.
class BlocksOfLabelsTest {

    @Test
    void oneBlockAloneIsNoPlan() {
        var letter = new Drawn()
                .line("Integrity plan 2026-2027")
                .line("Risk: Permits are given without a visit.")
                .line("Measure: Visit each place.")
                .line("Deadline: March 2026");

        assertThatExceptionOfType(UnreadableDocument.class).isThrownBy(letter::read);
    }

    @Test
    void aBlockThatPromisesNothingStaysOutsideAndIsAccountedFor() throws Exception {
        Reading reading = new Drawn()
                .line("Integrity plan 2026-2027")
                .line("Responsible: Permits Sector")
                .line("Deadline: none")
                .line("The measures follow.")
                .line("Measure 1")
                .table("Measure|Visit each place", "Responsible|Permits Sector", "Deadline|March 2026")
                .line("Measure 2")
                .table("Measure|Draw visits by lot", "Responsible|Inspectors", "Deadline|May 2026")
                .read();

        assertThat(reading.groups().getFirst().measures())
                .extracting(ReadMeasure::number)
                .containsExactly("1", "2");
        assertThat(reading.lines().in())
                .isEqualTo(reading.lines().used()
                        + reading.lines().reported()
                        + reading.lines().ignored());
    }
}
