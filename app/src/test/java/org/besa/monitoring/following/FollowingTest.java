package org.besa.monitoring.following;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.monitoring.ReportingPeriod;
import org.besa.monitoring.Said;
import org.besa.monitoring.StatusReport;
import org.besa.monitoring.Verification;
import org.besa.platform.audit.PersonalRecords.Leaver;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.web.Problem;
import org.besa.testing.MovedClock;
import org.besa.testing.WebSlice;
import org.besa.testing.WithMovedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@WebSlice
@Import(WithMovedClock.class)
class FollowingTest {

    private static final Pattern CONFIRM = Pattern.compile("/en/follow/confirm/([A-Za-z0-9_-]+)");
    private static final String ANA = "ana@example.al";

    @Autowired
    private MockMvc web;

    @Autowired
    private Follows follows;

    @Autowired
    private Followable followable;

    @Autowired
    private Digests digests;

    @Autowired
    private FollowersWhoLeft left;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovedClock clock;

    private ReportingPeriod half;

    @BeforeEach
    void prepare(ApplicationContext application) {
        half = ReportingPeriod.make(application);
    }

    private Followed plan() {
        return followable.find(Followed.Kind.PLAN, "plani").orElseThrow();
    }

    private Followed measure() {
        UUID promise = half.report("A.2").promise();
        return followable.find(Followed.Kind.PROMISE, promise.toString()).orElseThrow();
    }

    /// The secret of the link in the last mail.
    private String ask(Followed followed, String address) {
        follows.ask(followed, address, Language.EN, "192.0.2.1");
        Matcher link = CONFIRM.matcher(mails().getLast());
        assertTrue(link.find());
        return link.group(1);
    }

    private void follow(Followed followed, String address) {
        follows.confirm(ask(followed, address));
    }

    private List<String> mails() {
        return jdbc.sql("select address || ' ' || subject || ' ' || text from platform.outgoing_mail order by id")
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();
    }

    /// What was written since this was last asked.
    private List<String> told() {
        jdbc.sql("delete from platform.outgoing_mail").update();
        digests.send();
        return mails();
    }

    private void tomorrow() {
        clock.forward(Duration.ofDays(1));
    }

    private void decide(String status) {
        if (half.report("A.2").state() == StatusReport.State.ASKED) {
            half.handIn("A.2", Said.partly(), half.reporter());
        }
        half.decide("A.2", new Verification.Overruled(status, null, LocalizedText.in("sq", "Pse")));
    }

    private int count(String table) {
        return jdbc.sql("select count(*)::int from monitoring." + table)
                .query(Integer.class)
                .single();
    }

    private String stopKey() {
        return jdbc.sql("select stop_key from monitoring.follower")
                .query((row, number) -> String.valueOf(row.getString(1)))
                .single();
    }

    @Test
    void nothingIsToldBeforeTheAddressConfirmed() {
        String secret = ask(plan(), ANA);
        decide("PARTIAL");
        assertEquals(List.of(), told());

        follows.confirm(secret);
        assertEquals(List.of(), told(), "what changed before is no news");
        decide("NOT_IMPLEMENTED");
        assertEquals(1, told().size());
    }

    @Test
    void eachChangeIsToldOnceInOneMailADayWhateverTheClockDoes() {
        follow(plan(), ANA);
        follow(measure(), ANA);
        decide("PARTIAL");

        List<String> first = told();
        assertEquals(1, first.size());
        assertTrue(first.getFirst().contains("One change of what you follow"), first.getFirst());
        assertTrue(first.getFirst().contains("Verified: A.2 The due measure."), first.getFirst());
        assertTrue(first.getFirst().contains("/en/plans/plani/measures/a-2"), first.getFirst());
        assertEquals(List.of(), told());

        decide("NOT_IMPLEMENTED");
        assertEquals(List.of(), told(), "they had their mail of the day");
        clock.forward(Duration.ofDays(-3));
        assertEquals(1, told().size(), "what is told does not depend on times");
        clock.forward(Duration.ofDays(400));
        assertEquals(List.of(), told());
    }

    @Test
    void whoFollowsSomethingElseIsNotTold() {
        UUID other = half.report("A.1").promise();
        follow(followable.find(Followed.Kind.PROMISE, other.toString()).orElseThrow(), ANA);
        follow(followable.find(Followed.Kind.INSTITUTION, "ministria").orElseThrow(), "beni@example.al");
        decide("PARTIAL");

        List<String> told = told();
        assertEquals(1, told.size());
        assertTrue(told.getFirst().startsWith("beni@example.al"));
    }

    @Test
    void toOpenALinkChangesNothing() throws Exception {
        String secret = ask(plan(), ANA);
        web.perform(get("/en/follow/confirm/" + secret))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Yes, tell me by mail")));
        assertEquals(0, confirmed());
        web.perform(post("/en/follow/confirm/" + secret)).andExpect(status().isForbidden());
        web.perform(post("/en/follow/confirm/" + secret).with(csrf())).andExpect(redirectedUrl("/en/follow/confirmed"));
        assertEquals(1, confirmed());
        web.perform(post("/en/follow/confirm/" + secret).with(csrf())).andExpect(redirectedUrl("/en/follow/confirmed"));
        assertEquals(1, confirmed());

        web.perform(get("/en/follow/stop/" + stopKey())).andExpect(status().isOk());
        assertEquals(1, count("follow"));
    }

    private int confirmed() {
        return jdbc.sql("select count(*)::int from monitoring.follow where confirmed_at is not null")
                .query(Integer.class)
                .single();
    }

    @Test
    void forgedAndOldLinksAreOver() throws Exception {
        String secret = ask(plan(), ANA);
        for (String link : List.of("confirm/x", "confirm/" + secret + "x", "stop/x")) {
            web.perform(get("/en/follow/" + link))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("good no more")));
        }
        clock.forward(Duration.ofDays(8));
        web.perform(get("/en/follow/confirm/" + secret)).andExpect(status().isNotFound());
        web.perform(post("/en/follow/confirm/" + secret).with(csrf())).andExpect(status().isNotFound());
        assertThrows(Problem.class, () -> follows.confirm(secret));

        assertEquals(1, follows.forgetUnconfirmed());
        assertEquals(0, count("follower"));
    }

    @Test
    void everyMailHasALinkThatStopsAndForgets() throws Exception {
        follow(plan(), ANA);
        decide("PARTIAL");
        assertTrue(told().getFirst().contains("/en/follow/stop/" + stopKey()));
        assertEquals(
                1,
                jdbc.sql("select count(*)::int from platform.outgoing_mail where stop_link like '%/en/follow/stop/%'")
                        .query(Integer.class)
                        .single());

        web.perform(post("/en/follow/stop/" + stopKey()).param("List-Unsubscribe", "One-Click"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("your address has been deleted")));
        assertEquals(0, count("follower"));
        assertEquals(0, count("followed_change"));
        tomorrow();
        decide("NOT_IMPLEMENTED");
        assertEquals(List.of(), told());
    }

    @Test
    void oneThingCanBeStoppedAlone() throws Exception {
        follow(plan(), ANA);
        follow(measure(), ANA);
        String key = stopKey();
        UUID first = follows.listOf(key).getFirst().follow();

        web.perform(post("/en/follow/stop/" + key).param("follow", first.toString()))
                .andExpect(redirectedUrl("/en/follow/stop/" + key));
        assertEquals(
                List.of(measure()),
                follows.listOf(key).stream().map(Follows.Following::followed).toList());
        UUID second = follows.listOf(key).getFirst().follow();
        web.perform(post("/en/follow/stop/" + key).param("follow", second.toString()))
                .andExpect(redirectedUrl("/en/follow/stopped"));
        assertEquals(0, count("follower"));
    }

    @Test
    void nobodyLearnsWhetherAnAddressFollows() throws Exception {
        follow(plan(), ANA);
        jdbc.sql("delete from platform.outgoing_mail").update();
        for (String address : List.of(ANA, "Ana@Example.al", "beni@example.al")) {
            web.perform(post("/en/follow").with(csrf()).param("plan", "plani").param("email", address))
                    .andExpect(redirectedUrl("/en/follow/sent"));
        }
        assertEquals(1, mails().size());
        assertTrue(mails().getFirst().startsWith("beni@example.al"));
    }

    @Test
    void whatIsTypedIsCheckedAndKept() throws Exception {
        web.perform(post("/en/follow").with(csrf()).param("plan", "plani").param("email", "no address"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This is no e-mail address")))
                .andExpect(content().string(containsString("value=\"no address\"")));
        assertEquals(0, count("follower"));
        for (String query : List.of(
                "?plan=plani", "?institution=ministria", "?promise=" + measure().id())) {
            web.perform(get("/sq/follow" + query)).andExpect(status().isOk());
        }
        for (String query : List.of("", "?plan=x", "?institution=x", "?promise=x")) {
            web.perform(get("/en/follow" + query)).andExpect(status().isNotFound());
        }
        web.perform(get("/en/follow/nonsense")).andExpect(status().isNotFound());
        web.perform(get("/en/plans/plani"))
                .andExpect(content().string(containsString("/en/follow?plan=plani")))
                .andExpect(content().string(not(containsString("_csrf"))));
    }

    @Test
    void anAddressIsWrittenToSeldomAndAClientAsksSeldom() {
        for (int i = 0; i < 10; i++) {
            follows.ask(plan(), ANA, Language.EN, "192.0.2.1");
        }
        assertEquals(5, mails().size());
        for (int i = 0; i < 10; i++) {
            follows.ask(plan(), "a" + i + "@example.al", Language.EN, "192.0.2.1");
        }
        Problem problem =
                assertThrows(Problem.class, () -> follows.ask(plan(), "b@example.al", Language.EN, "192.0.2.1"));
        assertEquals("follow.problem.too-often", problem.key());
    }

    @Test
    void whoLeftIsForgotten() {
        follow(plan(), ANA);
        left.reduce(new Leaver(UUID.randomUUID(), "Ana", "ANA@example.al", Set.of(), "Coordinator", Set.of()));
        assertFalse(count("follower") > 0);
    }
}
