package org.besa.access.trail;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.directory.Unit;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.audit.Subject;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.besa.platform.security.ActingPrincipal;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Grant;
import org.besa.platform.security.Scope;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.besa.testing.WebSlice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebSlice
class TrailPagesTest {

    private static final Pattern ACT =
            Pattern.compile("\"((?:plans|access|directory|platform)\\.[a-z]+(?:-[a-z]+)+)\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    AuditTrail audit;

    @Autowired
    Institutions institutions;

    private final Actor coordinator = TestActors.coordinator();
    private UUID port = new UUID(0, 0);
    private UUID other = new UUID(0, 0);

    @BeforeEach
    void changesAtTwoInstitutions() {
        port = TestInstitutions.ministry(institutions, "porti", "Porti", "Port").id();
        other = TestInstitutions.ministry(institutions, "deti", "Deti", "Sea").id();
        TestInstitutions.unit(institutions, port, "vinca", "Vinçat", "Crane office");
        TestInstitutions.unit(institutions, other, "peshk", "Peshku", "Fish office");
    }

    @Test
    void whatWasDoneIsReadWithOldAndNewValuesAndTheReason() throws Exception {
        Unit before = institutions.listUnits(port).getFirst();
        audit.note(
                coordinator,
                "access.role-taken",
                new Subject("unit", before.id(), port, before.name()),
                Details.changed(before.name(), LocalizedText.of("Vinçat", "Cranes"))
                        .because("It was renamed"));

        as(coordinator, get("/en/desk/trail"))
                .andExpect(content().string(containsString("<del>Crane office</del>")))
                .andExpect(content().string(containsString("<ins>Cranes</ins>")))
                .andExpect(content().string(containsString("It was renamed")));
    }

    @Test
    void whoReadsItForAnInstitutionSeesWhatConcernsIt() throws Exception {
        as(TestActors.of(port), get("/en/desk/trail"))
                .andExpect(content().string(containsString("Crane office")))
                .andExpect(content().string(not(containsString("Fish office"))));
        as(TestActors.of(port), get("/en/desk/trail").param("institution", other.toString()))
                .andExpect(content().string(containsString("There is no such entry")));
    }

    @Test
    void theAdministratorSeesAccountsAndNoContent() throws Exception {
        Actor administrator = Actor.holding(
                new UUID(1, 9), "Admin", new Grant("administrator", new Scope.Everywhere(), Set.of("audit.access")));
        audit.note(
                coordinator,
                "access.role-given",
                new Subject("account", new UUID(4, 4), null, LocalizedText.EMPTY),
                Details.NONE.of(new UUID(4, 4), Map.of("name", "Zana Leka")));

        as(administrator, get("/en/desk/trail"))
                .andExpect(content().string(containsString("Zana Leka")))
                .andExpect(content().string(not(containsString("Crane office"))));
    }

    @Test
    void itIsNarrowedByPersonRecordActAndDays() throws Exception {
        Institution institution = institutions.institution(port);
        as(coordinator, get("/en/desk/trail").param("subject", institution.id().toString()))
                .andExpect(content().string(containsString("Added an institution")))
                .andExpect(content().string(not(containsString("Crane office"))));
        as(coordinator, get("/en/desk/trail").param("act", "directory.unit-added"))
                .andExpect(content().string(containsString("Crane office")))
                .andExpect(content().string(not(containsString("<b>Added an institution</b>"))));
        as(coordinator, get("/en/desk/trail").param("until", "2020-01-01"))
                .andExpect(content().string(containsString("There is no such entry")));
        as(coordinator, get("/en/desk/trail").param("person", new UUID(5, 5).toString()))
                .andExpect(content().string(containsString("There is no such entry")));
        as(coordinator, get("/en/desk/trail").param("from", "yesterday")).andExpect(status().isBadRequest());
    }

    @Test
    void itIsTakenAsAFileAndThatIsInItToo() throws Exception {
        audit.note(
                coordinator,
                "access.role-taken",
                new Subject("unit", port, port, LocalizedText.in("sq", "=1+1")),
                Details.NONE.because("@SUM(A1)"));

        as(coordinator, get("/en/desk/trail.csv"))
                .andExpect(header().string("Content-Disposition", containsString("trail.csv")))
                .andExpect(content().string(startsWith("entry,at,who,represented,act,")))
                .andExpect(content().string(containsString("'=1+1")))
                .andExpect(content().string(containsString("'@SUM(A1)")));
        as(coordinator, get("/en/desk/trail")).andExpect(content().string(containsString("Took the trail as a file")));
    }

    /// Acts are named where they are noted; each must have its words.
    @Test
    void everyActHasItsWordsInBothLanguages() throws IOException {
        Texts texts = new Texts();
        Set<String> silent = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(f -> f.toString().endsWith(".java")).toList()) {
                String code = Files.readString(source);
                if (!code.contains("AuditTrail")) {
                    continue;
                }
                Matcher acts = ACT.matcher(code);
                while (acts.find()) {
                    if (!texts.has(Language.EN, "trail." + acts.group(1))) {
                        silent.add(acts.group(1));
                    }
                }
            }
        }
        for (org.besa.plans.Approvals.Decision decision : org.besa.plans.Approvals.Decision.values()) {
            String act = "plans." + decision.name().toLowerCase(java.util.Locale.ROOT);
            assertTrue(texts.has(Language.EN, "trail." + act), act);
        }
        assertEquals(Set.of(), silent);
    }

    private ResultActions as(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(authentication(new TestingAuthenticationToken(
                (ActingPrincipal) () -> actor, "", actor.permissions().toArray(String[]::new)))));
    }
}
