package org.besa.access.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.besa.BesaApplication;
import org.besa.access.AccountAffairs;
import org.besa.access.Accounts;
import org.besa.access.Assignments;
import org.besa.access.HeldFor;
import org.besa.access.OutsideIdentities;
import org.besa.access.Roles;
import org.besa.directory.Institutions;
import org.besa.platform.audit.TrailProof;
import org.besa.platform.start.CannotStart;
import org.besa.testing.HttpVisitor;
import org.besa.testing.HttpVisitor.Answer;
import org.besa.testing.MovedClock;
import org.besa.testing.TestActors;
import org.besa.testing.TestDatabases;
import org.besa.testing.WithMovedClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a provider says of somebody, believed and not, and what follows from it.
@Timeout(120)
class OidcTokensTest {

    @TempDir
    static Path folder;

    private static TokenWriter provider;
    private static ConfigurableApplicationContext besa;
    private static int people;

    private String name = "";
    private UUID account = new UUID(0, 0);
    private HttpVisitor visitor = new HttpVisitor("");

    @BeforeAll
    static void start() throws IOException, JOSEException, SQLException {
        provider = new TokenWriter();
        int port = freePort();
        String database = TestDatabases.freshUrl();
        addInstitution(database);
        besa = new SpringApplication(BesaApplication.class, WithMovedClock.class)
                .run(
                        "--besa.data.database-url=" + database,
                        "--besa.data.home=" + folder.resolve("besa"),
                        "--besa.data.connections=4",
                        "--besa.demo=false",
                        "--besa.jobs.enabled=false",
                        "--besa.origin=http://127.0.0.1:" + port,
                        "--besa.sign-in.oidc.issuer=" + provider.issuer(),
                        "--besa.sign-in.oidc.client=" + TokenWriter.CLIENT,
                        "--besa.sign-in.oidc.secret=x",
                        "--besa.sign-in.oidc.second-factor=true",
                        "--besa.sign-in.oidc.acr=high",
                        "--besa.sign-in.oidc.roles-claim=groups",
                        "--besa.sign-in.oidc.roles[0].value=Grupi: Porti/Koordinatorë",
                        "--besa.sign-in.oidc.roles[0].role=integrity-coordinator",
                        "--besa.sign-in.oidc.roles[0].institution=porti",
                        "--besa.sign-in.oidc.roles[1].value=auditors",
                        "--besa.sign-in.oidc.roles[1].role=auditor",
                        "--besa.sign-in.oidc.roles[2].value=coordinators",
                        "--besa.sign-in.oidc.roles[2].role=coordinator",
                        "--server.address=127.0.0.1",
                        "--server.port=" + port);
    }

    /// Mappings are held against what is there when Besa starts.
    private static void addInstitution(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into directory.institution (id, version, code, name, abbreviation, kind)
                    values (gen_random_uuid(), 0, 'porti', '{"sq": "Porti"}', '{}', 'ministry')
                    """);
        }
    }

    @AfterAll
    static void stop() {
        besa.close();
        provider.close();
    }

    @BeforeEach
    void somebody() {
        name = "ana" + ++people;
        account = besa.getBean(Accounts.class).add(name + "@token.example", name, null, TestActors.coordinator());
        visitor = HttpVisitor.of(besa);
    }

    @AfterEach
    void leaves() {
        visitor.close();
        assertEquals(
                List.of(),
                new TrailProof().check(besa.getBean(JdbcClient.class)).broken());
    }

    @Test
    void aTrueTokenOpensTheAccountOfItsAddress() {
        assertEquals(200, signIn(claims -> {}).status());
        assertTrue(visitor.get("/en/desk/account").text().contains(name + "@token.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"signature", "audience", "issuer", "expired", "nonce", "no subject", "long ago"})
    void aFalseTokenOpensNothing(String what) {
        Consumer<JWTClaimsSet.Builder> change = claims -> {
            switch (what) {
                case "audience" -> claims.audience("another");
                case "issuer" -> claims.issuer("https://another.example");
                case "expired" ->
                    claims.issueTime(Date.from(Instant.now().minus(Duration.ofHours(2))))
                            .expirationTime(Date.from(Instant.now().minus(Duration.ofHours(1))));
                case "nonce" -> claims.claim("nonce", "of somebody else");
                case "no subject" -> claims.subject(null);
                case "long ago" ->
                    claims.claim(
                            "auth_time",
                            Instant.now().minus(Duration.ofHours(13)).getEpochSecond());
                default -> {}
            }
        };
        Answer refused = signIn(name, !what.equals("signature"), change);
        assertTrue(refused.text().contains("could not be believed"), refused.text());
        assertEquals(302, visitor.get("/en/desk").status());
        assertEquals("access.sign-in-failed", lastAct());
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "missing", "no address"})
    void anAddressThatIsNotVerifiedOpensNothing(String what) {
        Answer refused = signIn(claims -> {
            switch (what) {
                case "false" -> claims.claim("email_verified", false);
                case "missing" -> claims.claim("email_verified", null);
                default -> claims.claim("email", null);
            }
        });
        assertTrue(refused.text().contains("no account here"), refused.text());
        assertEquals(302, visitor.get("/en/desk").status());
        assertEquals("access.sign-in-failed", lastAct());
    }

    @Test
    void theProviderIsAskedForASigningInNoOlderThanASession() {
        String asked = visitor.get("/en/sign-in/oidc/provider").location();
        assertTrue(asked.contains("max_age=43200"), asked);
        assertTrue(asked.contains("acr_values=high"), asked);
    }

    @Test
    void whoConfirmsWhoTheyAreIsAskedByTheProviderTooAndThenGoesOn() {
        signIn(claims -> {});
        besa.getBean(MovedClock.class).forward(Duration.ofMinutes(11));
        Answer page = visitor.open("/en/desk/account/second-factor");
        assertTrue(path(page).endsWith("/confirmation"), path(page));
        String again = page.page().select("a[href*=oidc]").attr("href");
        assertTrue(visitor.get(again).location().contains("prompt=login"));
        Answer back = signIn(claims -> {});
        assertTrue(path(back).endsWith("/desk/account/second-factor"), path(back));
    }

    @Test
    void fromThenOnTheProvidersOwnNameCountsAndNotTheAddress() {
        signIn(claims -> {});
        Answer renamed =
                another(claims -> claims.claim("email", "other@token.example").claim("email_verified", false));
        assertEquals(200, renamed.status());
        assertTrue(visitor.get("/en/desk/account").text().contains(name + "@token.example"));
    }

    @Test
    void anAddressThatNowIsSomebodyElsesOpensNothingUntilItIsReleased() {
        signIn(claims -> {});
        Answer refused = another("successor", claims -> claims.claim("email", name + "@token.example"));
        assertTrue(refused.text().contains("belongs to somebody else there"), refused.text());
        assertEquals(302, visitor.get("/en/desk").status());
        assertEquals(
                account,
                jdbc("select subject from platform.audit_entry order by id desc limit 1")
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .single());

        besa.getBean(OutsideIdentities.class).release(account, TestActors.coordinator());
        assertEquals(
                200,
                another("successor", claims -> claims.claim("email", name + "@token.example"))
                        .status());
        assertEquals(200, visitor.get("/en/desk").status());
    }

    @Test
    void aClosedAccountStaysClosedAndIsGivenNothing() {
        signIn(claims -> {});
        besa.getBean(AccountAffairs.class).disable(account, TestActors.coordinator());
        assertTrue(another(claims -> claims.claim("groups", List.of("auditors")))
                .text()
                .contains("no account here"));
        assertEquals(List.of(), held());
    }

    @Test
    void rolesFollowFromWhatTheOperatorMappedAndFromNothingElse() {
        signIn(claims ->
                claims.claim("groups", List.of("Grupi: Porti/Koordinatorë", "auditors", "administrator", "everybody")));
        UUID port = besa.getBean(Institutions.class)
                .findByCode("porti")
                .orElseThrow()
                .id();
        assertEquals(List.of("auditor SYSTEM null", "integrity-coordinator INSTITUTION " + port), held());
        assertEquals(
                provider.issuer(),
                jdbc("""
                        select p.said ->> 'name' from platform.audit_entry e
                            join platform.audit_person p on p.entry = e.id and p.person = e.account
                        where e.act = 'access.role-given' and e.subject = :account limit 1
                        """).param("account", account).query(String.class).single());
    }

    @Test
    void whatTheProviderSaysNoMoreEndsAndWhatPeopleGaveStays() {
        besa.getBean(Assignments.class)
                .give(account, "auditor", HeldFor.SYSTEM, today(), null, TestActors.everything());
        signIn(claims -> claims.claim("groups", List.of("auditors", "Grupi: Porti/Koordinatorë")));
        assertEquals(3, held().size());
        another(claims -> claims.claim("groups", "auditors"));
        assertEquals(List.of("auditor SYSTEM null", "auditor SYSTEM null"), held());
        another(claims -> {});
        assertEquals(List.of("auditor SYSTEM null"), held());
        assertEquals(
                "access.role-taken",
                jdbc("""
                        select act from platform.audit_entry where subject = :account and act like 'access.role%'
                        order by id desc limit 1
                        """).param("account", account).query(String.class).single());
    }

    @Test
    void aClaimOfAnotherTypeSaysNothing() {
        signIn(claims -> claims.claim("groups", Map.of("auditors", true)));
        assertEquals(List.of(), held());
        another(claims -> claims.claim("groups", List.of("auditors", 7)));
        assertEquals(List.of(), held());
        another(claims -> claims.claim("groups", 7));
        assertEquals(List.of(), held());
    }

    @Test
    void aSecondFactorIsDemandedOfAMappedRoleUnlessTheProviderSaysItAskedForOne() {
        Answer alone = signIn(claims -> claims.claim("groups", "coordinators"));
        assertTrue(
                path(alone).endsWith("/sign-in/second-factor"), alone.response().uri() + alone.text());
        Answer password =
                another(claims -> claims.claim("groups", "coordinators").claim("amr", List.of("pwd")));
        assertTrue(path(password).endsWith("/sign-in/second-factor"), path(password));
        Answer both = another(claims -> claims.claim("groups", "coordinators").claim("amr", List.of("pwd", "mfa")));
        assertTrue(path(both).endsWith("/desk"), path(both));
        Answer level = another(claims -> claims.claim("groups", "coordinators").claim("acr", "high"));
        assertTrue(path(level).endsWith("/desk"), path(level));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody@", "auditor@nowhere", "coordinator@porti", "head@"})
    void aMappingThatCannotBeFollowedStopsTheStart(String to) {
        String[] parts = to.split("@", -1);
        MappedRole mapping = new MappedRole("x", parts[0], parts[1]);
        MappedRoles mapped =
                new MappedRoles(settings(mapping), besa.getBean(Roles.class), besa.getBean(Institutions.class));
        String said = String.valueOf(assertThrows(CannotStart.class, mapped::afterSingletonsInstantiated)
                .getMessage());
        assertTrue(said.startsWith("besa.sign-in.oidc.roles[0] cannot be followed: "), said);
        assertFalse(said.contains("\n"));
    }

    private static OidcSettings settings(MappedRole mapping) {
        return new OidcSettings(
                URI.create("https://id.example"),
                "besa",
                "x",
                "",
                "",
                List.of("email"),
                false,
                List.of("mfa"),
                List.of(),
                "groups",
                List.of(mapping));
    }

    private Answer signIn(Consumer<JWTClaimsSet.Builder> change) {
        return signIn(name, true, change);
    }

    /// As with another browser.
    private Answer another(Consumer<JWTClaimsSet.Builder> change) {
        return another(name, change);
    }

    private Answer another(String subject, Consumer<JWTClaimsSet.Builder> change) {
        visitor.close();
        visitor = HttpVisitor.of(besa);
        return signIn(subject, true, change);
    }

    private Answer signIn(String subject, boolean own, Consumer<JWTClaimsSet.Builder> change) {
        String asked = visitor.get("/en/sign-in/oidc/provider").location();
        provider.says(subject, parameter(asked, "nonce"), own, change);
        Answer back = visitor.get("/en/sign-in/back?code=x&state=" + parameter(asked, "state"));
        return visitor.open(back.location());
    }

    private static String parameter(String address, String name) {
        for (String pair : URI.create(address).getRawQuery().split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        throw new AssertionError("no " + name + " in " + address);
    }

    private static String path(Answer answer) {
        return answer.response().uri().getPath();
    }

    private List<String> held() {
        return jdbc("""
                select role || ' ' || scope || ' ' || coalesce(institution::text, 'null') from access.assignment
                where account = :account and ended_at is null order by 1
                """)
                .param("account", account)
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list();
    }

    private static String lastAct() {
        return jdbc("select act from platform.audit_entry order by id desc limit 1")
                .query(String.class)
                .single();
    }

    private static JdbcClient.StatementSpec jdbc(String sql) {
        return besa.getBean(JdbcClient.class).sql(sql);
    }

    private static LocalDate today() {
        return LocalDate.now(besa.getBean(Clock.class));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
