package org.besa.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.besa.BesaApplication;
import org.besa.testing.HttpVisitor;
import org.besa.testing.HttpVisitor.Answer;
import org.besa.testing.MovedClock;
import org.besa.testing.TestActors;
import org.besa.testing.TestDatabases;
import org.besa.testing.WithMovedClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sessions on two instances with one database.
@Timeout(120)
class SessionsTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36";

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext other;
    private static int people;

    private String email = "";

    @BeforeAll
    static void start() {
        String database = TestDatabases.freshUrl();
        one = start(database, "one");
        other = start(database, "other");
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @BeforeEach
    void somebody() {
        email = "ana" + ++people + "@example.al";
        one.getBean(Accounts.class).add(email, "Ana", "shkarpe kulla limon", TestActors.coordinator());
    }

    @Test
    void whoSignedInAtOneInstanceIsSignedInAtTheOthers() {
        try (HttpVisitor ana = signedIn(FIREFOX)) {
            ana.moveTo(other);
            Answer page = ana.get("/en/desk/account");
            assertEquals(200, page.status());
            assertTrue(page.text().contains(email), page.text());
            Answer left = ana.submit(page, "/sign-out");
            assertEquals(302, left.status());
            ana.moveTo(one);
            assertEquals(302, ana.get("/en/desk").status());
        }
    }

    @Test
    void signingInGivesTheSessionAnotherName() {
        try (HttpVisitor ana = HttpVisitor.of(one)) {
            ana.get("/en/sign-in");
            String before = ana.cookie("besa");
            ana.signIn(email, "shkarpe kulla limon");
            assertFalse(before.isEmpty());
            assertNotEquals(before, ana.cookie("besa"));
        }
    }

    @Test
    void anotherDeviceIsSeenAndSignedOut() {
        try (HttpVisitor here = signedIn(FIREFOX);
                HttpVisitor there = signedIn(CHROME)) {
            Answer page = here.get("/en/desk/account");
            assertEquals(
                    java.util.List.of("Firefox, Linux · this one", "Chrome, Windows"),
                    page.page().select("li.session p:first-of-type").eachText());

            Answer ended = here.submit(page, "/end");

            assertEquals(303, ended.status());
            assertEquals(302, there.get("/en/desk").status());
            assertEquals(200, here.get("/en/desk").status());
        }
    }

    @Test
    void aNewPasswordSignsOutEverybodyElse() {
        try (HttpVisitor here = signedIn(FIREFOX);
                HttpVisitor there = signedIn(CHROME)) {
            Answer page = here.get("/en/desk/account");
            Answer wrong = here.submit(page, "/password", "present", "no", "next", "tR7#kq!92mZp");
            assertEquals(422, wrong.status());
            assertEquals(200, there.get("/en/desk").status());
            Answer weak = here.submit(page, "/password", "present", "shkarpe kulla limon", "next", "password1234");
            assertEquals(422, weak.status());
            assertTrue(weak.text().contains("easy to guess"), weak.text());

            Answer done = here.submit(page, "/password", "present", "shkarpe kulla limon", "next", "tR7#kq!92mZp");

            assertEquals(303, done.status());
            assertEquals(302, there.get("/en/desk").status());
            assertTrue(here.get("/en/desk/account").text().contains("Your password is changed"));
            assertEquals(422, there.signIn(email, "shkarpe kulla limon").status());
            assertEquals(303, there.signIn(email, "tR7#kq!92mZp").status());
        }
    }

    @Test
    void nobodyEndsTheSessionsOfOthers() {
        try (HttpVisitor ana = signedIn(FIREFOX)) {
            String mine = email;
            somebody();
            assertNotEquals(mine, email);
            try (HttpVisitor ben = signedIn(CHROME);
                    HttpVisitor again = signedIn(FIREFOX)) {
                Answer page = ben.get("/en/desk/account");
                String csrf = page.page().select("[name=_csrf]").attr("value");
                String bens = page.page().select("li.session form").attr("action");
                String anas = ana.get("/en/desk/account")
                        .page()
                        .select("[name=_csrf]")
                        .attr("value");
                assertEquals(
                        404, ana.post(bens, java.util.Map.of("_csrf", anas)).status());
                assertEquals(200, again.get("/en/desk").status());
                assertEquals(
                        303, ben.post(bens, java.util.Map.of("_csrf", csrf)).status());
            }
        }
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverMuchItIsUsed() {
        try (HttpVisitor ana = signedIn(FIREFOX)) {
            MovedClock clock = one.getBean(MovedClock.class);
            clock.forward(Duration.ofHours(11).plusMinutes(59));
            assertEquals(200, ana.get("/en/desk").status());
            clock.forward(Duration.ofMinutes(2));
            assertEquals(302, ana.get("/en/desk").status());
        }
    }

    @Test
    void aSessionLastsAnHourWithoutUse() {
        try (HttpVisitor ana = signedIn(FIREFOX)) {
            assertEquals(
                    3600,
                    jdbc().sql("select max_inactive_interval from access.session where principal_name = :account")
                            .param("account", account())
                            .query(Integer.class)
                            .single());
            jdbc().sql("""
                    update access.session set last_access_time = last_access_time - 3600001, expiry_time = 1
                    where principal_name = :account
                    """).param("account", account()).update();
            assertEquals(302, ana.get("/en/desk").status());
        }
    }

    @Test
    void whatAnUpgradeCannotReadIsNoSessionAndNoError() {
        try (HttpVisitor ana = signedIn(FIREFOX)) {
            jdbc().sql("""
                    update access.session_attributes set attribute_bytes = '\\xaced000573720003464f4f'::bytea
                    where session_primary_id in (select primary_id from access.session where principal_name = :account)
                    """).param("account", account()).update();
            assertEquals(302, ana.get("/en/desk").status());
            assertEquals(200, ana.get("/en/").status());
            assertEquals(303, ana.signIn(email, "shkarpe kulla limon").status());
        }
    }

    @Test
    void whoReadsWhatIsPublicHasNoSession() {
        try (HttpVisitor reader = HttpVisitor.of(one)) {
            long before = sessions();
            reader.get("/en/");
            reader.get("/en/plans");
            reader.get("/en/nothing-here");
            assertEquals("", reader.cookie("besa"));
            assertEquals(before, sessions());
        }
    }

    private static long sessions() {
        return jdbc().sql("select count(*) from access.session")
                .query(Long.class)
                .single();
    }

    private String account() {
        return jdbc().sql("select id::text from access.account where email = :email")
                .param("email", email)
                .query(String.class)
                .single();
    }

    private static JdbcClient jdbc() {
        return one.getBean(JdbcClient.class);
    }

    private HttpVisitor signedIn(String agent) {
        HttpVisitor visitor = HttpVisitor.of(one).saying("User-Agent", agent);
        assertEquals(303, visitor.signIn(email, "shkarpe kulla limon").status());
        return visitor;
    }

    private static ConfigurableApplicationContext start(String database, String name) {
        SpringApplication application = new SpringApplication(BesaApplication.class, WithMovedClock.class);
        return application.run(
                "--besa.data.database-url=" + database,
                "--besa.data.home=" + folder.resolve(name),
                "--besa.data.connections=4",
                "--besa.secret-key=" + TestDatabases.SECRET_KEY,
                "--besa.demo=false",
                "--besa.jobs.enabled=false",
                "--server.address=127.0.0.1",
                "--server.port=0");
    }
}
