package org.besa.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.platform.fetch.Fetched;
import org.besa.platform.fetch.Fetching;
import org.besa.platform.files.FileStore;
import org.besa.platform.files.Uploads;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.besa.testing.DatabaseSlice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.ApplicationContext;

@DatabaseSlice
class SavedPagesTest {

    private static final byte[] PAGE = "<p>Vendimi</p>".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private Evidences evidences;

    @Autowired
    private EvidenceRows kept;

    @Autowired
    private ObjectProvider<Scheduler> scheduler;

    @Autowired
    private Uploads uploads;

    @Autowired
    private FileStore files;

    @Autowired
    private Texts texts;

    @Autowired
    private Clock clock;

    private UUID report;
    private UUID evidence;
    private Actor reporter;

    @BeforeEach
    void prepare(ApplicationContext application) {
        ReportingPeriod half = ReportingPeriod.make(application);
        reporter = half.reporter();
        report = half.report("A.1").id();
        evidence = evidences
                .add(report, Given.act(), "https://ministria.gov.al/akti", reporter)
                .id();
    }

    private SavedPages pages(Fetching fetching) {
        return new SavedPages(kept, settings(Map.of()), scheduler, fetching, uploads, files, clock);
    }

    private static EvidenceSettings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("besa.evidence", EvidenceSettings.class);
    }

    private Evidence.Page page() {
        return Objects.requireNonNull(kept.find(evidence).orElseThrow().page());
    }

    private static Fetched page(URI address, Path into) throws java.io.IOException {
        Files.write(into, PAGE);
        return new Fetched.Page(address, "text/html", PAGE.length);
    }

    private static Fetching failing(Fetched.Fault fault) {
        return (address, into) -> new Fetched.Failed(fault);
    }

    @Test
    void thePageIsKeptAsItWasWithItsDigestAndTime() throws Exception {
        pages(SavedPagesTest::page).save(evidence);
        Evidence.Copy copy = Objects.requireNonNull(page().copy());
        assertEquals("text/html", copy.type());
        assertEquals(PAGE.length, copy.size());
        assertEquals("<p>Vendimi</p>", Files.readString(files.path(copy.sha256())));
        assertNull(page().fault());
    }

    @Test
    void aPageIsSavedOnce() throws Exception {
        pages(SavedPagesTest::page).save(evidence);
        pages((address, into) -> {
                    throw new AssertionError("asked again");
                })
                .save(evidence);
        assertEquals(
                "monitoring.problem.saved",
                assertThrows(Problem.class, () -> evidences.saveAgain(report, evidence, reporter))
                        .key());
    }

    @Test
    void whyAPageCouldNotBeSavedIsToldAndItIsTriedAgainWhenAsked() throws Exception {
        pages(failing(Fetched.Fault.INSIDE)).save(evidence);
        assertEquals(Evidence.Fault.INSIDE, page().fault());
        assertFalse(kept.find(evidence).orElseThrow().isAwaited());
        evidences.saveAgain(report, evidence, reporter);
        assertTrue(kept.find(evidence).orElseThrow().isAwaited());
        pages(SavedPagesTest::page).save(evidence);
        assertEquals(PAGE.length, Objects.requireNonNull(page().copy()).size());
    }

    @Test
    void whatIsNoLongerThereIsNotFetched() throws Exception {
        pages(SavedPagesTest::page).save(new UUID(1, 1));
        UUID file = evidences.add(report, Given.act(), Given.file(), reporter).id();
        pages(SavedPagesTest::page).save(file);
        assertNull(kept.find(file).orElseThrow().page());
        assertEquals(
                "monitoring.problem.saved",
                assertThrows(Problem.class, () -> evidences.saveAgain(report, file, reporter))
                        .key());
    }

    @Test
    void whereNothingIsFetchedThatIsSaid() {
        EvidenceSettings off = settings(Map.of("besa.evidence.fetch", "false"));
        new SavedPages(kept, off, scheduler, SavedPagesTest::page, uploads, files, clock).ask(evidence);
        assertEquals(Evidence.Fault.OFF, page().fault());
    }

    @Test
    void everyReasonHasItsWordsAndEveryFaultIsAReason() {
        Set<String> reasons = Stream.of(Evidence.Fault.values()).map(Enum::name).collect(Collectors.toSet());
        for (Fetched.Fault fault : Fetched.Fault.values()) {
            assertEquals(fault.name(), Evidence.Fault.of(fault).name());
        }
        for (Language language : Language.values()) {
            Set<String> words = new HashSet<>();
            reasons.forEach(reason -> words.add(texts.text(language, "monitoring.evidence.fault." + reason)));
            assertEquals(reasons.size(), words.size());
        }
    }

    @Test
    void theSettingsAreDescribedForWhoRunsBesa() throws Exception {
        EvidenceSettings usual = settings(Map.of());
        assertEquals(25, usual.maxFile().toMegabytes());
        assertTrue(usual.fetch());
        assertEquals(Set.of(), usual.fetchInside());
        EvidenceSettings own = settings(Map.of("besa.evidence.fetch-inside", "Arkiva.gov.al, b.al"));
        assertEquals(Set.of("arkiva.gov.al", "b.al"), own.rules().inside());
        assertEquals(Duration.ofSeconds(30), own.rules().time());
        assertThrows(BindException.class, () -> settings(Map.of("besa.evidence.fetch-time", "0s")));
        String described = Files.readString(Path.of("../docs/how-to/run-it-for-real.md"));
        for (String name : Set.of("MAXFILE", "FETCH", "FETCHINSIDE", "FETCHMAX", "FETCHTIME")) {
            assertTrue(described.contains("`BESA_EVIDENCE_" + name + "`"), name);
        }
    }
}
