package org.besa.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Two reporters and a verifier at work on one measure in the same moment, on a database of its own since all of it is
/// committed.
@DatabaseSlice
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestPropertySource(properties = "spring.application.name=at-once")
class AtOnceTest {

    private static final int ROUNDS = 12;
    private static final Actor VERIFIER = TestActors.coordinator();

    @Autowired
    private StatusReports reports;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Verifications verifications;

    @Autowired
    private JdbcClient jdbc;

    private UUID report = new UUID(0, 0);
    private Actor unit = VERIFIER;
    private Actor institution = VERIFIER;

    @BeforeEach
    void ask(ApplicationContext application) {
        ReportingPeriod half = ReportingPeriod.make(application);
        unit = half.reporter();
        institution = half.colleague();
        report = half.report("A.2").id();
    }

    @Test
    void nobodysTextIsLost() throws Exception {
        List<String> kept = new ArrayList<>();
        reports.save(report, Said.partly(), null, unit);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                StatusReport seen = reports.report(report);
                String done = "U bë " + round;
                String correction = "Do të bëhet " + round;
                CyclicBarrier together = new CyclicBarrier(3);
                List<Future<List<String>>> acts = people.invokeAll(List.<Callable<List<String>>>of(
                        () -> save(
                                Said.correcting(
                                        Said.partly(50, done), seen.said().correction()),
                                done,
                                seen,
                                unit,
                                together),
                        () -> save(
                                Said.correcting(seen.said(), LocalizedText.in("sq", correction)),
                                correction,
                                seen,
                                institution,
                                together),
                        () -> handInAndReturn(together)));
                for (Future<List<String>> act : acts) {
                    kept.addAll(act.get());
                }
            }
        }
        Set<String> written = jdbc
                .sql("select said from monitoring.writing where status_report = :id")
                .param("id", report)
                .query(String.class)
                .list()
                .stream()
                .map(String::valueOf)
                .collect(Collectors.toSet());
        assertFalse(kept.isEmpty(), "sometimes somebody is quicker than who hands in");
        assertEquals(
                List.of(),
                kept.stream()
                        .filter(text -> written.stream().noneMatch(one -> one.contains('"' + text + '"')))
                        .toList(),
                "what was said to be kept is there");
    }

    /// @return the text when it was kept; nothing when the form was given back with it
    private List<String> save(Progress typed, String text, StatusReport seen, Actor actor, CyclicBarrier together)
            throws Exception {
        together.await();
        try {
            reports.save(report, typed, seen.writing(), actor);
            return List.of(text);
        } catch (Problem refused) {
            assertTrue(
                    Set.of("monitoring.problem.handed-in", "monitoring.problem.clash")
                            .contains(refused.key()),
                    refused.key());
            return List.of();
        }
    }

    /// What is handed in is looked at and returned, so that the next round can write again.
    private List<String> handInAndReturn(CyclicBarrier together) throws Exception {
        together.await();
        StatusReport in = submissions.submit(report, unit);
        verifications.decide(
                report, in.version(), new Verification.Returned(LocalizedText.in("sq", "Mungon data")), VERIFIER);
        return List.of();
    }
}
