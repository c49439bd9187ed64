package org.besa;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.access.Accounts;
import org.besa.access.Assignments;
import org.besa.platform.data.DatabaseAddress;
import org.besa.testing.Letters;
import org.besa.testing.MovedClock;
import org.besa.testing.ServerProcess;
import org.besa.testing.SignedPeople;
import org.besa.testing.TestDatabases;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Servers on one database that can be killed, and one that does no jobs, where people work, for tests.
final class Instances implements AutoCloseable {

    private final GreenMail mail = Letters.server();
    private final Path folder;
    private final String database = TestDatabases.freshUrl();
    private final Map<String, ServerProcess> servers = new HashMap<>();
    private final ConfigurableApplicationContext desk;

    Instances(Path folder) {
        this.folder = folder;
        this.desk = SpringApplication.run(
                BesaApplication.class,
                "--besa.data.database-url=" + database,
                "--besa.data.home=" + folder.resolve("desk"),
                "--besa.data.connections=4",
                "--besa.secret-key=" + TestDatabases.SECRET_KEY,
                "--besa.demo=false",
                "--besa.jobs.enabled=false",
                "--server.address=127.0.0.1",
                "--server.port=0");
    }

    /// Where people work.
    ConfigurableApplicationContext desk() {
        return desk;
    }

    /// Where the mail comes to.
    GreenMail mail() {
        return mail;
    }

    /// Starts "one" and "other".
    void startBoth() throws IOException {
        start("one");
        start("other");
    }

    void start(String name) throws IOException {
        ServerProcess server = ServerProcess.start(environment(name, TestDatabases.SECRET_KEY));
        servers.put(name, server);
        assertTrue(server.isReady(), server::output);
    }

    /// The settings of a server.
    Map<String, String> environment(String name, String secretKey) {
        return Map.ofEntries(
                entry("BESA_DATABASE_URL", database),
                entry("BESA_HOME", folder.resolve(name).toString()),
                entry("BESA_PORT", "0"),
                entry("BESA_DEMO", "false"),
                entry("BESA_SECRET_KEY", secretKey),
                entry("BESA_JOBS_HEARTBEAT", "500ms"),
                entry("BESA_SIGN_IN_FREE", "1"),
                entry("BESA_SIGN_IN_ATTEMPTS", "2"),
                entry("BESA_SMTP_HOST", "127.0.0.1"),
                entry("BESA_SMTP_PORT", String.valueOf(mail.getSmtp().getPort())),
                entry("BESA_SMTP_TLS", "none"),
                entry("BESA_MAIL_FROM", "besa@besa.example"));
    }

    /// The server that works on a task of which there is one.
    String worksOn(String task) {
        String worker = jdbc().sql("select picked_by from platform.scheduled_task where task_name = :task and picked")
                .param("task", task)
                .query(String.class)
                .single();
        return named(worker);
    }

    private String named(String worker) {
        return servers.keySet().stream()
                .filter(name -> worker.endsWith("/" + name))
                .findFirst()
                .orElseThrow();
    }

    /// The server whose job waits for what the test holds.
    String whoWaits(String task, UUID about) throws InterruptedException {
        awaitOne("""
                select (count(*) > 0)::int from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock'
                """);
        String worker = jdbc().sql("""
                        select picked_by from platform.scheduled_task
                        where task_name = :task and task_instance like :about || '/%' and picked
                        """)
                .param("task", task)
                .param("about", about.toString())
                .query(String.class)
                .single();
        return named(worker);
    }

    /// People who sign in at a server.
    SignedPeople people(String server) {
        return new SignedPeople(
                port(server), desk.getBean(Accounts.class), desk.getBean(Assignments.class), new MovedClock());
    }

    void execute(String sql) {
        jdbc().sql(sql).update();
    }

    /// The name of the database.
    String name() {
        return jdbc().sql("select current_database()").query(String.class).single();
    }

    private ServerProcess server(String name) {
        return Objects.requireNonNull(servers.get(name));
    }

    void kill(String name) {
        server(name).kill();
    }

    /// Waits until a query answers 1.
    void awaitOne(String sql) throws InterruptedException {
        while (jdbc().sql(sql).query(Integer.class).optional().orElse(0) != 1) {
            Thread.sleep(20);
        }
    }

    int number(String sql) {
        return jdbc().sql(sql).query(Integer.class).single();
    }

    JdbcClient jdbc() {
        return desk.getBean(JdbcClient.class);
    }

    int port(String server) {
        Matcher address =
                Pattern.compile("http://\\S+:(\\d+)").matcher(server(server).output());
        assertTrue(address.find());
        return Integer.parseInt(address.group(1));
    }

    HttpResponse<String> answer(String server, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port(server) + path))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    /// Holds nothing yet.
    Held hold() throws SQLException {
        return new Held();
    }

    /// Rows that the test holds, so that whoever works on them stands in the middle of it.
    final class Held implements AutoCloseable {

        private final Connection connection =
                desk.getBean(DatabaseAddress.class).connect("test");

        private Held() throws SQLException {
            connection.setAutoCommit(false);
        }

        void hold(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.close();
        }
    }

    /// Stops all servers, and the one where people work.
    @Override
    public void close() throws IOException {
        for (ServerProcess server : servers.values()) {
            server.close();
        }
        desk.close();
        mail.stop();
    }
}
