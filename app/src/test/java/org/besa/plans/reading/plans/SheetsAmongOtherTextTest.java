package org.besa.plans.reading.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.besa.plans.reading.Commitment;
import org.besa.plans.reading.Reading;
import org.junit.jupiter.api.Test;

/// Action plans hold sheets among headings, prose and tables of other things.
class SheetsAmongOtherTextTest {

    private static final String TITLE = "3<1. Open berths";
    private static final String[] SHEET = {
        TITLE,
        "3<Commitment start and end date 1 March 2027 - 30 May 2028",
        "Lead implementing agency|2<Harbour Authority",
        "What is the commitment?|2<Every berth is shown online.",
        "Milestone activity with a verifiable deliverable|Start date|End date",
        "1. List of berths|March 2027|May 2027",
        "Other actors involved|State actors involved|Coast Guard",
        "|CSOs, private sector, port clubs|Sailing Club"
    };

    @Test
    void aTableOfSomethingElseIsNoPartOfTheSheetAboveIt() throws Exception {
        Reading reading = new Drawn()
                .table(SHEET)
                .line("Annex: days of the year")
                .table("Month|Event", "March|Opening of the port", "May|Regatta")
                .read();

        assertThat(only(reading).other()).isEmpty();
        assertThat(only(reading).otherActors()).containsExactly("Coast Guard", "Sailing Club");
        assertThat(reading.unresolved()).isEmpty();
    }

    @Test
    void aTableWithColumnsOfMilestonesIsNotPassedOverInSilence() throws Exception {
        Reading reading = new Drawn()
                .table(SHEET)
                .line("Further steps")
                .table("Activity|Event", "Second list|Opening of the port")
                .read();

        assertThat(reading.unresolved()).isNotEmpty();
    }

    @Test
    void aTitleDrawnAgainOnTheNextPageIsNoAnswer() throws Exception {
        Reading reading = new Drawn()
                .onPage(1, SHEET[0], SHEET[1], SHEET[2], SHEET[3], SHEET[4], SHEET[5], SHEET[6])
                .onPage(2, TITLE, SHEET[7])
                .read();

        assertThat(only(reading).otherActors()).containsExactly("Coast Guard", "Sailing Club");
        assertThat(reading.ignored())
                .extracting(Reading.Ignored::reason)
                .containsExactly("repeats the first row of its table");
        assertThat(reading.unresolved()).isEmpty();
    }

    @Test
    void aLabelledTitleDrawnAgainOnTheNextPageOpensNoOtherSheet() throws Exception {
        Reading reading = new Drawn()
                .onPage(
                        1,
                        "Commitment title|Open berths",
                        "Lead institution|Harbour Authority",
                        "Main objective|Every berth is shown online.")
                .onPage(
                        2,
                        "Commitment title|Open berths",
                        "Milestones|List of berths",
                        "Start date|March 2027",
                        "End date|May 2028")
                .read();

        assertThat(only(reading).milestones())
                .extracting(Commitment.Milestone::text)
                .containsExactly("List of berths");
    }

    @Test
    void aHeadingBelowAnEmptyCellIsNotItsAnswer() throws Exception {
        Reading reading = new Drawn()
                .table(
                        "Commitment title|Open berths",
                        "Lead institution|Harbour Authority",
                        "Main objective|Every berth is shown online.",
                        "Milestones|List of berths",
                        "End date|May 2028",
                        "Other actors involved|")
                .line("Part 2: open fees")
                .read();

        assertThat(only(reading).otherActors()).isEmpty();
    }

    @Test
    void aLabelAndItsPartBeforeTheAnswerAreNoActors() throws Exception {
        Reading reading = new Drawn()
                .table(
                        "Commitment title|Open berths",
                        "Lead institution|Harbour Authority",
                        "Main objective|Every berth is shown online.",
                        "Other stakeholders: state institutions, parliament|Coast Guard",
                        "Milestones|List of berths",
                        "End date|May 2028")
                .read();

        assertThat(only(reading).otherActors()).containsExactly("Coast Guard");
    }

    @Test
    void kindsOfActorsThatAreTheAnswerAreKept() throws Exception {
        Reading reading = new Drawn()
                .table(
                        "Commitment title|Open berths",
                        "Lead institution|Harbour Authority",
                        "Main objective|Every berth is shown online.",
                        "Other actors involved|Media, private sector",
                        "Milestones|List of berths",
                        "End date|May 2028")
                .read();

        assertThat(only(reading).otherActors()).containsExactly("Media, private sector");
    }

    private static Commitment only(Reading reading) {
        List<Commitment> commitments = reading.commitments();
        assertThat(commitments).hasSize(1);
        return commitments.getFirst();
    }
}
