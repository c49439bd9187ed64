package org.besa.monitoring.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What a report recommends, and what becomes of it.
@DatabaseSlice
class RecommendationsTest {

    private static final Actor COORDINATOR = TestActors.coordinator();

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Recommendations recommendations;

    @Test
    void aRecommendationIsAnsweredAndFound() throws IOException {
        WrittenPeriod period = WrittenPeriod.closed(application);
        MonitoringReport report = period.approved();
        UUID one = recommendations.list(report).getFirst().id();
        Actor institution = TestActors.of(period.half.ministry().id());

        recommendations.answer(one, Recommendation.Standing.DONE, LocalizedText.in("sq", "U miratua"), institution);
        recommendations.find(one, Recommendation.Standing.GOING, LocalizedText.in("sq", "Pret botimin"), COORDINATOR);

        FollowedRecommendation followed =
                recommendations.listFollowed(institution).getFirst();
        assertEquals(
                List.of(Recommendation.Standing.GOING, Recommendation.Standing.DONE),
                followed.answers().stream().map(Recommendation.Answer::standing).toList());
        assertFalse(followed.isSettled());
    }

    @Test
    void whatADraftRecommendsIsNotAnsweredYet() throws IOException {
        WrittenPeriod period = WrittenPeriod.make(application);
        MonitoringReport report = period.begin();
        UUID ministry = period.half.ministry().id();
        Recommendation added = recommendations.add(
                report.id(), ministry, LocalizedText.in("sq", "Diçka"), LocalDate.of(2027, 9, 1), COORDINATOR);

        assertEquals(
                "reports.problem.not-approved",
                assertThrows(
                                Problem.class,
                                () -> recommendations.answer(
                                        added.id(),
                                        Recommendation.Standing.DONE,
                                        LocalizedText.in("sq", "Po"),
                                        TestActors.of(ministry)))
                        .key());
    }
}
