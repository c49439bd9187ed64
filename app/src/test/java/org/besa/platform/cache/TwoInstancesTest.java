package org.besa.platform.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.besa.BesaApplication;
import org.besa.directory.Institutions;
import org.besa.platform.data.DatabaseAddress;
import org.besa.testing.TestDatabases;
import org.besa.testing.TestInstitutions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Two Besas on one database: what is changed through one is seen through the other.
@Timeout(60)
class TwoInstancesTest {

    private static final String PAGE = "/en/institutions";

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext other;

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

    @Test
    void whoChangedSomethingSeesItOnTheNextPage() throws Exception {
        awaitKept(one);

        add(one, "a", "Ministry of the Writer");

        assertTrue(read(one).contains("Ministry of the Writer"));
    }

    @Test
    void theOthersSeeItToo() throws Exception {
        awaitKept(other);

        add(one, "b", "Ministry of Elsewhere");

        awaitText(other, "Ministry of Elsewhere");
    }

    @Test
    void aChangeThatNoInstanceMadeIsSeen() throws Exception {
        add(one, "c", "Ministry before");
        awaitText(other, "Ministry before");
        awaitKept(one);
        awaitKept(other);

        execute("""
                update directory.institution set name = '{"sq": "Pas", "en": "Ministry after"}' where code = 'c'
                """);

        awaitText(one, "Ministry after");
        awaitText(other, "Ministry after");
    }

    @Test
    void aPageBegunBeforeACommitIsNotSentAfterIt() throws Exception {
        awaitKept(one);
        KeptAnswers answers = one.getBean(KeptAnswers.class);
        Question before = new Question("http://x/", edition(one).current());

        answers.findOrMake(before, () -> {
            add(one, "d", "Ministry in between");
            return Optional.of(
                    new Answer(before.edition(), "old", "text/html", java.util.List.of(), form(), null, null));
        });

        assertNotEquals(before.edition(), edition(one).current());
        assertEquals(null, answers.find(new Question("http://x/", edition(one).current())));
    }

    @Test
    void whatIsRolledBackChangesNothing() throws Exception {
        awaitKept(other);
        long before = edition(other).current();
        var transaction = new TransactionTemplate(one.getBean(PlatformTransactionManager.class));
        transaction.executeWithoutResult(status -> {
            one.getBean(JdbcClient.class)
                    .sql("update directory.institution set version = version")
                    .update();
            status.setRollbackOnly();
        });

        execute("notify besa_content"); // comes after whatever was told before it
        while (edition(other).current() == before) {
            Thread.sleep(10);
        }
        assertEquals(before + 1, edition(other).current());
    }

    @Test
    void whileChangesAreNotHeardNothingIsKept() throws Exception {
        awaitKept(one);
        awaitKept(other);
        ChangeListener listener = other.getBean(ChangeListener.class);

        listener.stop();
        String unkept =
                send(other, "If-None-Match", "*").headers().firstValue("ETag").orElse("none");
        execute("""
                insert into directory.institution (id, version, code, name, abbreviation, kind)
                values (gen_random_uuid(), 0, 'e', '{"en": "Ministry unheard of"}', '{}', 'ministry')
                """);
        String page = read(other);
        listener.start();

        assertEquals("none", unkept);
        assertTrue(page.contains("Ministry unheard of"));
        awaitKept(other);
        assertTrue(read(other).contains("Ministry unheard of"));
    }

    @Test
    void aLostConnectionIsMadeAgain() throws Exception {
        awaitKept(one);
        long before = edition(one).current();

        execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'besa changes'");
        while (edition(one).current() == before) {
            Thread.sleep(10);
        }
        awaitKept(one);
        add(other, "f", "Ministry after the loss");

        awaitText(one, "Ministry after the loss");
    }

    private static ConfigurableApplicationContext start(String database, String name) {
        return SpringApplication.run(
                BesaApplication.class,
                "--besa.data.database-url=" + database,
                "--besa.data.home=" + folder.resolve(name),
                "--besa.data.connections=4",
                "--besa.secret-key=" + TestDatabases.SECRET_KEY,
                "--besa.demo=false",
                "--besa.jobs.enabled=false",
                "--server.address=127.0.0.1",
                "--server.port=0");
    }

    private static Form form() {
        return new Form(Coding.PLAIN, new byte[10], "old");
    }

    private static Edition edition(ConfigurableApplicationContext instance) {
        return instance.getBean(Edition.class);
    }

    private static void add(ConfigurableApplicationContext instance, String code, String name) {
        TestInstitutions.ministry(instance.getBean(Institutions.class), code, name, name);
    }

    /// As an administrator would, who knows nothing of Besa.
    private static void execute(String sql) throws SQLException {
        try (Connection connection = one.getBean(DatabaseAddress.class).connect("test");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Reads until the page is one that was kept.
    private static void awaitKept(ConfigurableApplicationContext instance) throws Exception {
        while (send(instance).headers().firstValue("ETag").isEmpty()) {
            Thread.sleep(10);
        }
    }

    private static void awaitText(ConfigurableApplicationContext instance, String text) throws Exception {
        while (!read(instance).contains(text)) {
            Thread.sleep(10);
        }
    }

    private static String read(ConfigurableApplicationContext instance) throws Exception {
        return send(instance).body();
    }

    private static HttpResponse<String> send(ConfigurableApplicationContext instance, String... headers)
            throws IOException, InterruptedException {
        String port = instance.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + PAGE));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
        }
    }
}
