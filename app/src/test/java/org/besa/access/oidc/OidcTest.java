package org.besa.access.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.besa.BesaApplication;
import org.besa.access.Accounts;
import org.besa.testing.HttpVisitor;
import org.besa.testing.HttpVisitor.Answer;
import org.besa.testing.TestActors;
import org.besa.testing.TestDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Signing in with a real OpenID provider, over real HTTP.
@Timeout(60)
class OidcTest {

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext provider;
    private static ConfigurableApplicationContext besa;

    @BeforeAll
    static void start() throws IOException {
        int port = freePort();
        provider = TestProvider.start("http://127.0.0.1:" + port);
        besa = SpringApplication.run(
                BesaApplication.class,
                "--besa.data.database-url=" + TestDatabases.freshUrl(),
                "--besa.data.home=" + folder.resolve("besa"),
                "--besa.data.connections=4",
                "--besa.demo=false",
                "--besa.jobs.enabled=false",
                "--besa.origin=http://127.0.0.1:" + port,
                "--besa.sign-in.oidc.issuer=" + TestProvider.address(provider),
                "--besa.sign-in.oidc.client=" + TestProvider.CLIENT,
                "--besa.sign-in.oidc.secret=" + TestProvider.SECRET,
                "--besa.sign-in.oidc.name-en=the government's portal",
                "--server.address=127.0.0.1",
                "--server.port=" + port);
        for (String name : new String[] {"ana", "ben"}) {
            besa.getBean(Accounts.class).add(name + "@oidc.example", name, null, TestActors.coordinator());
        }
    }

    @AfterAll
    static void stop() {
        besa.close();
        provider.close();
    }

    @Test
    void whoseVerifiedAddressHasAnAccountIsSignedInAndHasTheRoleOfBesa() {
        try (HttpVisitor ana = HttpVisitor.of(besa)) {
            Answer desk = signIn(ana, "ana");
            assertEquals(200, desk.status());
            assertTrue(
                    desk.response().uri().getPath().endsWith("/desk"),
                    desk.response().uri()::toString);
            assertTrue(ana.get("/en/desk/account").text().contains("ana@oidc.example"));
            assertEquals(403, ana.get("/en/desk/accounts").status());
        }
        assertEquals(
                "oidc",
                besa.getBean(JdbcClient.class)
                        .sql("""
                                select details ->> 'by' from platform.audit_entry where act = 'access.signed-in'
                                order by id desc limit 1
                                """)
                        .query((row, n) -> String.valueOf(row.getString(1)))
                        .single());
    }

    @Test
    void anAddressThatIsNotVerifiedOpensNothing() {
        try (HttpVisitor ben = HttpVisitor.of(besa)) {
            Answer refused = signIn(ben, "unverified");
            assertTrue(refused.response().uri().toString().endsWith("/sign-in?outside="));
            assertEquals(302, ben.get("/en/desk").status());
        }
    }

    @Test
    void nobodyGetsAnAccountFromOutside() {
        try (HttpVisitor stranger = HttpVisitor.of(besa)) {
            signIn(stranger, "stranger");
            assertEquals(302, stranger.get("/en/desk").status());
            assertFalse(besa.getBean(Accounts.class).has("stranger@oidc.example"));
        }
    }

    @Test
    void theProviderIsAskedWithStateNonceAndProofKeyAndAnAnswerToNothingIsRefused() {
        try (HttpVisitor visitor = HttpVisitor.of(besa)) {
            String asked = visitor.get(door(visitor)).location();
            for (String part : new String[] {"state=", "nonce=", "code_challenge_method=S256", "response_type=code"}) {
                assertTrue(asked.contains(part), asked);
            }
            Answer forged = visitor.open("/en/sign-in/back?code=x&state=y");
            assertTrue(forged.response().uri().toString().endsWith("/en/sign-in?outside=failed"));
        }
    }

    @Test
    void nobodyIsLedElsewhere() {
        try (HttpVisitor visitor = HttpVisitor.of(besa)) {
            String asked = visitor.get(door(visitor) + "?redirect_uri=https://evil.example&continue=//evil.example")
                    .location();
            assertFalse(asked.contains("evil"), asked);
        }
    }

    private static String door(HttpVisitor visitor) {
        Answer page = visitor.get("/en/sign-in");
        assertTrue(page.text().contains("Sign in with the government's portal"), page.text());
        return page.page().select("a[href*=oidc]").attr("href");
    }

    private static Answer signIn(HttpVisitor visitor, String name) {
        Answer login = visitor.open(door(visitor));
        Answer sent = visitor.submit(login, "/login", "username", name, "password", TestProvider.PASSWORD);
        return visitor.open(sent.location());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
