package org.besa.plans.reading.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.besa.plans.reading.ReadMeasure;
import org.besa.plans.reading.Reading;
import org.junit.jupiter.api.Test;

class PlanEndsWithItsTableTest {

    private static final String HEADER = "No.|Risk|Measure|Responsible unit|Deadline|Resources";
    private static final String FIRST =
            "1.|Boats are lent to friends|A log of every trip|Harbour Office|June 2027|Staff";
    private static final String SECOND =
            "2.|Berths are given by favour|A public list of berths|Legal Desk|May 2028|Staff";

    @Test
    void aParagraphBelowTheTableStaysOutside() throws Exception {
        Reading reading = new Drawn()
                .table(HEADER, FIRST, SECOND)
                .line("approved by the minister on the last day of the year")
                .read();

        assertThat(measures(reading))
                .hasSize(2)
                .allSatisfy(m -> assertThat(m.notes()).isEmpty());
        assertThat(reading.unresolved())
                .extracting(Reading.Unresolved::text)
                .containsExactly("approved by the minister on the last day of the year");
    }

    @Test
    void aSignatureBlockInTheTableStaysOutside() throws Exception {
        Reading reading = new Drawn()
                .table(HEADER, FIRST, SECOND, "|||||", "Approved by:|||Minister||", "|||Ann Lake||")
                .read();

        assertThat(measures(reading).getLast().responsible()).containsExactly("Legal Desk");
        assertThat(reading.unresolved()).hasSize(1);
        assertThat(reading.lines().reported()).isEqualTo(2);
    }

    @Test
    void aForeignTableIsNoPartOfThePlan() throws Exception {
        Reading reading = new Drawn()
                .table(HEADER, FIRST, SECOND)
                .line("Annex 1: who keeps the keys")
                .table("No.|Name|Post|Key", "1.|Ann Lake|Clerk|North gate")
                .read();

        assertThat(measures(reading)).hasSize(2);
        assertThat(reading.lines().reported()).isEqualTo(3);
    }

    @Test
    void theSameTableGoesOnOverAPageBreak() throws Exception {
        Reading reading = new Drawn()
                .onPage(1, HEADER, FIRST, "2.|Berths are given by favour|A public list of|Legal Desk|May 2028|Staff")
                .onPage(
                        2,
                        "||berths and waiting boats|||",
                        "3.|Fees are paid in cash|Payment by bank|Cashier|May 2029|Staff")
                .read();

        assertThat(measures(reading)).hasSize(3);
        assertThat(measures(reading).get(1).measures()).containsExactly("A public list of berths and waiting boats");
    }

    @Test
    void theNextSheetDoesNotGoOnWithTheLastRow() throws Exception {
        Reading reading = new Drawn()
                .sheet("Cover", "Integrity plan 2026-2028", "Institution|Harbour Board")
                .sheet("Berths", HEADER, FIRST, SECOND)
                .sheet(
                        "Fees",
                        "Fees and fines|||||",
                        HEADER,
                        "1.|Fees are paid in cash|Payment by bank|Cashier|May 2028|Staff")
                .sheet("Lists", "Low", "Medium", "High")
                .read();

        assertThat(reading.groups()).extracting(Reading.Group::title).containsExactlyInAnyOrder("", "Fees and fines");
        assertThat(measures(reading)).hasSize(3);
        assertThat(measures(reading).get(1).resources()).containsExactly("Staff");
        assertThat(reading.unresolved()).extracting(Reading.Unresolved::text).containsExactly("Low\nMedium\nHigh");
    }

    @Test
    void sheetsGroupAPlanThatNothingElseGroups() throws Exception {
        Reading reading = new Drawn()
                .sheet("Berths", HEADER, FIRST, SECOND)
                .sheet("Fees", HEADER, "1.|Fees are paid in cash|Payment by bank|Cashier|May 2028|Staff")
                .read();

        assertThat(reading.groups()).extracting(Reading.Group::title).containsExactly("Berths", "Fees");
    }

    @Test
    void aTextWithoutAHeaderHasTheNameOfItsPlace() throws Exception {
        Reading reading = new Drawn()
                .table(HEADER + "|", FIRST + "|seen by audit", SECOND + "|")
                .read();

        assertThat(measures(reading).getFirst().other())
                .containsExactly(new ReadMeasure.OtherText("column 7", null, "seen by audit"));
        assertThat(reading.remarks()).singleElement().asString().contains("column 7 without a header");
    }

    @Test
    void codesKeptAsNumbersGetTheirZeroBack() throws Exception {
        Reading reading = new Drawn()
                .table(
                        HEADER,
                        "1.8|Boats are lent|A log|Harbour Office|June 2027|Staff",
                        "1.9|Berths are given|A list|Legal Desk|May 2028|Staff",
                        "1.1|Fees are paid in cash|Payment by bank|Cashier|May 2028|Staff")
                .read();

        assertThat(measures(reading)).extracting(ReadMeasure::number).containsExactly("1.8", "1.9", "1.10");
        assertThat(measures(reading).getLast().notes())
                .extracting(ReadMeasure.Note::code)
                .contains("number-restored");
    }

    @Test
    void aTimeGivenOnceForRowsIsSharedWhenMergedAndOnlyNotedWhenEmpty() throws Exception {
        Reading merged = new Drawn()
                .table(
                        HEADER,
                        "1.|Boats are lent|A log|Harbour Office|3^June 2027|Staff",
                        "2.|Berths are given|A list|Legal Desk|^|Staff",
                        "3.|Fees are paid in cash|Payment by bank|Cashier|^|Staff")
                .read();
        Reading empty = new Drawn()
                .table(
                        HEADER,
                        "1.|Boats are lent|A log|Harbour Office|June 2027|Staff",
                        "2.|Berths are given|A list|Legal Desk||Staff",
                        "3.|Fees are paid in cash|Payment by bank|Cashier||Staff")
                .read();

        assertThat(measures(merged)).extracting(m -> m.deadline().raw()).containsOnly("June 2027");
        assertThat(measures(empty)).extracting(m -> m.deadline().raw()).containsExactly("June 2027", "", "");
        assertThat(measures(empty).get(1).notes())
                .extracting(ReadMeasure.Note::code)
                .containsExactly("cell-empty-below");
    }

    private static List<ReadMeasure> measures(Reading reading) {
        return reading.groups().stream().flatMap(g -> g.measures().stream()).toList();
    }
}
