package org.besa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.directory.Institutions;
import org.besa.plans.Approvals;
import org.besa.plans.NewPlan;
import org.besa.plans.PlanVersion;
import org.besa.plans.Plans;
import org.besa.plans.imports.Imports;
import org.besa.plans.imports.PlanImport;
import org.besa.platform.data.DatabaseAddress;
import org.besa.platform.files.FileStore;
import org.besa.platform.i18n.LocalizedText;
import org.besa.testing.ContentBuilder;
import org.besa.testing.ServerProcess;
import org.besa.testing.TestActors;
import org.besa.testing.TestDatabases;
import org.besa.testing.TestInstitutions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two servers on one database, and one of them killed in the middle of its work: nothing is lost, nothing is done
/// twice. A third, which does no jobs, is where people work.
@Timeout(300)
class InstancesTest {

    private static final String PLAN = """
            INTEGRITY PLAN OF THE PORT AUTHORITY 2026-2028

            1. Area of dock contracts
            "General measuring indicator: contracts are public"
            RISK\tTHE MEASURE TO BE TAKEN\tRESPONSIBLE UNIT\tDEADLINE\tEVENTS\tSOURCES
            1. Contracts are kept in drawers.\tPublish every contract.\tLegal desk\tDecember 2027\tOpen a register.\tStaff
            2. Cranes are not checked.\tKeep a crane log.\tCrane office\tJune 2027\tDraft the log.\tStaff
            """;

    private final Path folder;
    private final String database = TestDatabases.freshUrl();
    private final Map<String, ServerProcess> servers = new java.util.HashMap<>();
    private final ConfigurableApplicationContext desk;
    private UUID institution = new UUID(0, 0);

    InstancesTest(@TempDir Path folder) {
        this.folder = folder;
        this.desk = SpringApplication.run(
                BesaApplication.class,
                "--besa.data.database-url=" + database,
                "--besa.data.home=" + folder.resolve("desk"),
                "--besa.data.connections=4",
                "--besa.demo=false",
                "--besa.jobs.enabled=false",
                "--server.address=127.0.0.1",
                "--server.port=0");
    }

    @BeforeEach
    void start() throws IOException {
        institution = TestInstitutions.ministry(desk.getBean(Institutions.class), "porti", "Porti", "Port")
                .id();
        for (String name : List.of("one", "other")) {
            ServerProcess server = ServerProcess.start(Map.of(
                    "BESA_DATABASE_URL", database,
                    "BESA_HOME", folder.resolve(name).toString(),
                    "BESA_PORT", "0",
                    "BESA_DEMO", "false",
                    "BESA_JOBS_HEARTBEAT", "500ms"));
            servers.put(name, server);
            assertTrue(server.isReady(), server::output);
        }
    }

    @AfterEach
    void stop() throws IOException {
        for (ServerProcess server : servers.values()) {
            server.close();
        }
        desk.close();
    }

    @Test
    void aDocumentIsReadOnceThoughTheServerThatReadItIsKilled() throws Exception {
        FileStore.StoredFile file =
                desk.getBean(FileStore.class).store(new ByteArrayInputStream(PLAN.getBytes(StandardCharsets.UTF_8)));
        PlanImport begun;
        try (Held held = new Held()) {
            begun = desk.getBean(Imports.class).begin(institution, "plan.txt", file, TestActors.coordinator());
            held.hold("select from plans.plan_import where id = '%s' for update".formatted(begun.id()));
            kill(whoWaits("plans.read-document", begun.id()));
        }

        awaitOne("select count(*) from plans.plan_import where id = '%s' and state = 'READY'".formatted(begun.id()));
        assertEquals(2, number("select starts from plans.import_progress where import = '%s'".formatted(begun.id())));
        assertEquals(1, number("select count(*) from platform.audit_entry where act = 'plans.import-read'"));
        assertEquals(
                2,
                desk.getBean(Imports.class)
                        .copy(desk.getBean(Imports.class).planImport(begun.id(), TestActors.coordinator()))
                        .rows()
                        .size());
        awaitOne("select 1 - count(*) from platform.scheduled_task where task_name = 'plans.read-document'");
    }

    @Test
    void whatIsScheduledIsPublishedOnceThoughTheServerThatDidItIsKilled() throws Exception {
        List<PlanVersion> scheduled = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            scheduled.add(scheduled("plan-" + i));
        }
        PlanVersion first = scheduled.getFirst();
        String survivor;
        try (Held held = new Held()) {
            held.hold("select from plans.plan where id = '%s' for update".formatted(first.plan()));
            String killed = whoWaits("plans.publish-version", first.id());
            kill(killed);
            survivor = killed.equals("one") ? "other" : "one";
        }

        awaitOne("select (count(*) = 6)::int from plans.plan_version where state = 'PUBLISHED'");
        for (PlanVersion version : scheduled) {
            assertEquals(1, number("""
                            select count(*) from platform.audit_entry where act = 'plans.published' and subject = '%s'
                            """.formatted(version.plan())));
        }
        awaitOne("select (row_count = 6)::int from platform.bulk_file where name = 'plans.csv'");
        assertTrue(page(survivor).contains("Plan plan-6"), "the server that is left does not show what was published");
    }

    private PlanVersion scheduled(String slug) {
        UUID plan = desk.getBean(Plans.class)
                .draft(
                        new NewPlan(slug, "integrity-plan", institution, null),
                        ContentBuilder.plan()
                                .titled("Plani " + slug, "Plan " + slug)
                                .measure("1.1", LocalizedText.of("Masa", "Measure"), "June 2027")
                                .build(),
                        TestActors.coordinator())
                .plan();
        return desk.getBean(Approvals.class)
                .scheduleDraft(
                        plan,
                        PlanVersion.Act.of("1", LocalDate.of(2026, 1, 10), LocalizedText.EMPTY),
                        desk.getBean(Clock.class)
                                .instant()
                                .plus(Duration.ofSeconds(5))
                                .truncatedTo(ChronoUnit.SECONDS),
                        TestActors.approver());
    }

    /// The server whose job waits for what the test holds.
    private String whoWaits(String task, UUID about) throws InterruptedException {
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
        return servers.keySet().stream()
                .filter(name -> worker.endsWith("/" + name))
                .findFirst()
                .orElseThrow();
    }

    private ServerProcess server(String name) {
        return Objects.requireNonNull(servers.get(name));
    }

    private void kill(String name) {
        server(name).kill();
    }

    private void awaitOne(String sql) throws InterruptedException {
        while (jdbc().sql(sql).query(Integer.class).optional().orElse(0) != 1) {
            Thread.sleep(20);
        }
    }

    private int number(String sql) {
        return jdbc().sql(sql).query(Integer.class).single();
    }

    private JdbcClient jdbc() {
        return desk.getBean(JdbcClient.class);
    }

    private String page(String server) throws Exception {
        Matcher address =
                Pattern.compile("http://\\S+:(\\d+)").matcher(server(server).output());
        assertTrue(address.find());
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + address.group(1) + "/en/plans"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }

    /// Rows that the test holds, so that whoever works on them stands in the middle of it.
    private final class Held implements AutoCloseable {

        private final Connection connection =
                desk.getBean(DatabaseAddress.class).connect("test");

        Held() throws SQLException {
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
}
