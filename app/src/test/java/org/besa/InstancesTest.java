package org.besa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.besa.directory.Institutions;
import org.besa.monitoring.Said;
import org.besa.monitoring.StatusReport;
import org.besa.monitoring.StatusReports;
import org.besa.monitoring.sheets.FilledSheet;
import org.besa.monitoring.sheets.ReportSheets;
import org.besa.monitoring.sheets.SheetPeriod;
import org.besa.plans.Approvals;
import org.besa.plans.NewPlan;
import org.besa.plans.PlanVersion;
import org.besa.plans.Plans;
import org.besa.plans.imports.Imports;
import org.besa.plans.imports.PlanImport;
import org.besa.platform.files.FileStore;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.mail.Letter;
import org.besa.platform.mail.Mails;
import org.besa.platform.mail.Recipient;
import org.besa.platform.security.Actor;
import org.besa.testing.ContentBuilder;
import org.besa.testing.HttpVisitor;
import org.besa.testing.ServerProcess;
import org.besa.testing.SignedPeople;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Two servers on one database, and one of them killed in the middle of its work: nothing is lost, nothing is done
/// twice. A third, which does no jobs, is where people work.
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("processes of Besa")
class InstancesTest {

    private static final String PLAN = """
            INTEGRITY PLAN OF THE PORT AUTHORITY 2026-2028

            1. Area of dock contracts
            "General measuring indicator: contracts are public"
            RISK\tTHE MEASURE TO BE TAKEN\tRESPONSIBLE UNIT\tDEADLINE\tEVENTS\tSOURCES
            1. Contracts are kept in drawers.\tPublish every contract.\tLegal desk\tDecember 2027\tOpen a register.\tStaff
            2. Cranes are not checked.\tKeep a crane log.\tCrane office\tJune 2027\tDraft the log.\tStaff
            """;

    private static final int MAILS = 8;
    private static final int REPORTERS = 4;

    /// Who waits for the lock that a mail has to pass to be noted as sent.
    private static final String WAITING = """
            select from pg_stat_activity where datname = current_database() and wait_event = 'advisory'
            """;

    private final Instances besa;
    private final ConfigurableApplicationContext desk;
    private UUID institution = new UUID(0, 0);

    InstancesTest(@TempDir Path folder) {
        this.besa = new Instances(folder);
        this.desk = besa.desk();
    }

    @BeforeEach
    void anInstitution() {
        institution = TestInstitutions.ministry(desk.getBean(Institutions.class), "porti", "Porti", "Port")
                .id();
    }

    @AfterEach
    void stop() throws IOException {
        besa.close();
    }

    @Test
    void aDocumentIsReadOnceThoughTheServerThatReadItIsKilled() throws Exception {
        besa.startBoth();
        FileStore.StoredFile file =
                desk.getBean(FileStore.class).store(new ByteArrayInputStream(PLAN.getBytes(StandardCharsets.UTF_8)));
        PlanImport begun;
        try (Instances.Held held = besa.hold()) {
            begun = desk.getBean(Imports.class).begin(institution, "plan.txt", file, TestActors.coordinator());
            held.hold("select from plans.plan_import where id = '%s' for update".formatted(begun.id()));
            besa.kill(besa.whoWaits("plans.read-document", begun.id()));
        }

        besa.awaitOne(
                "select count(*) from plans.plan_import where id = '%s' and state = 'READY'".formatted(begun.id()));
        assertEquals(
                2, besa.number("select starts from plans.import_progress where import = '%s'".formatted(begun.id())));
        assertEquals(1, besa.number("select count(*) from platform.audit_entry where act = 'plans.import-read'"));
        assertEquals(
                2,
                desk.getBean(Imports.class)
                        .copy(desk.getBean(Imports.class).planImport(begun.id(), TestActors.coordinator()))
                        .rows()
                        .size());
        besa.awaitOne("select 1 - count(*) from platform.scheduled_task where task_name = 'plans.read-document'");
    }

    @Test
    void whatIsScheduledIsPublishedOnceThoughTheServerThatDidItIsKilled() throws Exception {
        besa.startBoth();
        List<PlanVersion> scheduled = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            scheduled.add(scheduled("plan-" + i));
        }
        PlanVersion first = scheduled.getFirst();
        String survivor;
        try (Instances.Held held = besa.hold()) {
            held.hold("select from plans.plan where id = '%s' for update".formatted(first.plan()));
            String killed = besa.whoWaits("plans.publish-version", first.id());
            besa.kill(killed);
            survivor = killed.equals("one") ? "other" : "one";
        }

        besa.awaitOne("select (count(*) = 6)::int from plans.plan_version where state = 'PUBLISHED'");
        for (PlanVersion version : scheduled) {
            assertEquals(1, besa.number("""
                            select count(*) from platform.audit_entry where act = 'plans.published' and subject = '%s'
                            """.formatted(version.plan())));
        }
        besa.awaitOne("select (row_count = 6)::int from platform.bulk_file where name = 'plans.csv'");
        assertTrue(
                besa.answer(survivor, "/en/plans").body().contains("Plan plan-6"),
                "the server that is left does not show what was published");
    }

    /// The kill falls where it does most harm: the mail server has taken a mail, and Besa has not noted that yet.
    @Test
    void nobodyIsSignedOutAndNoMailIsLostThoughAServerIsKilled() throws Exception {
        besa.execute("alter database %s set client_connection_check_interval = '50ms'".formatted(besa.name()));
        besa.execute("""
                create function public.hold_sent() returns trigger language plpgsql as
                $$ begin perform pg_advisory_xact_lock_shared(1); return new; end $$;
                create trigger hold_sent before update on platform.outgoing_mail
                    for each row when (new.state = 'SENT') execute function public.hold_sent()
                """);
        besa.startBoth();
        List<HttpVisitor> visitors = new ArrayList<>();
        for (String server : List.of("one", "one", "other")) {
            SignedPeople people = besa.people(server);
            visitors.add(people.signedIn(people.reporter("ana", institution)));
        }
        List<String> inFlight;
        try (Instances.Held held = besa.hold()) {
            held.hold("select pg_advisory_lock(1)");
            for (int i = 1; i <= MAILS; i++) {
                send("person" + i + "@example.al");
            }
            besa.awaitOne("select (count(*) = 4)::int from (%s) waiting".formatted(WAITING));
            inFlight = mailsInHandOf("one");
            besa.kill("one");
            besa.awaitOne("select (count(*) = %d)::int from (%s) waiting".formatted(4 - inFlight.size(), WAITING));
        }

        for (HttpVisitor visitor : visitors) {
            visitor.moveTo(besa.port("other"));
            assertEquals(200, visitor.get("/en/desk").status());
            visitor.close();
        }
        besa.awaitOne("select (count(*) = %d)::int from platform.outgoing_mail where state = 'SENT'".formatted(MAILS));
        Map<String, Long> came = Arrays.stream(besa.mail().getReceivedMessages())
                .collect(Collectors.groupingBy(InstancesTest::id, Collectors.counting()));
        assertEquals(2, inFlight.size());
        assertEquals(
                besa
                        .jdbc()
                        .sql("select id::text from platform.outgoing_mail")
                        .query((row, n) -> String.valueOf(row.getString(1)))
                        .stream()
                        .collect(Collectors.toMap(id -> id, id -> inFlight.contains(id) ? 2L : 1L)),
                came);
    }

    /// Both kills fall in the middle: some of the people are written to, some of the rows are taken.
    @Test
    void aPeriodIsAnnouncedOnceAndASheetTakenInOnceThoughServersAreKilled() throws Exception {
        besa.execute("""
                create function public.hold_reminder() returns trigger language plpgsql as
                $$ begin
                    if (select count(*) from monitoring.reminder) >= 2 then
                        perform pg_advisory_xact_lock_shared(2);
                    end if;
                    return new;
                end $$;
                create trigger hold_reminder before insert on monitoring.reminder
                    for each row execute function public.hold_reminder()
                """);
        besa.startBoth();
        SheetPeriod asked;
        SignedPeople.Person ana;
        String left;
        try (Instances.Held held = besa.hold()) {
            held.hold("select pg_advisory_lock(2)");
            SignedPeople people = besa.people("one");
            ana = people.reporter("ana", institution);
            for (int i = 1; i < REPORTERS; i++) {
                people.reporter("reporter", institution);
            }
            asked = SheetPeriod.make(institution, desk);
            besa.awaitOne("select (count(*) = 1)::int from (%s) waiting".formatted(WAITING));
            besa.awaitOne("select (count(*) = 2)::int from platform.outgoing_mail where state = 'SENT'");
            String killed = besa.worksOn("monitoring.request-reports");
            besa.kill(killed);
            left = killed.equals("one") ? "other" : "one";
        }
        besa.awaitOne(
                "select (count(*) = %d)::int from platform.outgoing_mail where state = 'SENT'".formatted(REPORTERS));
        assertEquals(REPORTERS, besa.number("select count(distinct address) from platform.outgoing_mail"));
        assertEquals(REPORTERS, besa.mail().getReceivedMessages().length);

        UUID sheet = sheet(asked, ana);
        try (HttpVisitor visitor = besa.people(left).signedIn(ana)) {
            HttpVisitor.Answer shown = visitor.get("/en/desk/sheets/" + sheet);
            CompletableFuture<HttpVisitor.Answer> confirmed;
            try (Instances.Held held = besa.hold()) {
                held.hold("select from monitoring.status_report where id = '%s' for update"
                        .formatted(report(asked, "1.3").id()));
                confirmed = CompletableFuture.supplyAsync(() -> visitor.submit(shown, "/application"));
                besa.awaitOne("""
                        select (count(*) > 0)::int from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                        """);
                besa.kill(left);
            }
            assertThrows(CompletionException.class, confirmed::join);
            assertEquals(0, besa.number("select count(*) from monitoring.writing"), "half of a sheet was kept");

            visitor.moveTo(desk);
            assertEquals(
                    303,
                    visitor.submit(visitor.get("/en/desk/sheets/" + sheet), "/application")
                            .status());
            assertTrue(visitor.get("/en/desk/sheets/" + sheet)
                    .page()
                    .select("form[action$=application]")
                    .isEmpty());
        }
        assertEquals(3, besa.number("select count(*) from monitoring.writing"));
        assertEquals(3, besa.number("select count(distinct status_report) from monitoring.writing"));
        assertEquals(
                1, besa.number("select count(*) from platform.audit_entry where act = 'monitoring.sheet-applied'"));
    }

    /// A sheet in which somebody has typed in every row, on its way in.
    private UUID sheet(SheetPeriod asked, SignedPeople.Person person) throws IOException {
        Actor actor = TestActors.of(asked.ministry(), person.account(), person.name(), Set.of("monitoring.report"));
        ReportSheets sheets = desk.getBean(ReportSheets.class);
        ByteArrayOutputStream left = new ByteArrayOutputStream();
        sheets.write(asked.period(), Language.EN, actor, left);
        try (FilledSheet filled = new FilledSheet(left.toByteArray())) {
            for (String code : List.of("1.1", "1.2", "1.3")) {
                filled.type(code, "What was done, 1", "The work has begun");
            }
            return sheets.begin(asked.period(), "reports.xlsx", filled.save(), actor);
        }
    }

    private StatusReport report(SheetPeriod asked, String code) {
        return Said.of(desk.getBean(StatusReports.class), asked.period().id(), code);
    }

    @Test
    void whatIsCountedOrChangedAtOneServerHoldsAtTheOther() throws Exception {
        besa.start("one");
        SignedPeople people = besa.people("one");
        SignedPeople.Person ana = people.reporter("ana", institution);
        try (HttpVisitor here = people.visitor();
                HttpVisitor there = HttpVisitor.of(desk)) {
            assertEquals(422, here.signIn(ana.email(), "wrong").status());
            assertEquals(422, there.signIn(ana.email(), "wrong too").status());
            assertEquals(429, here.signIn(ana.email(), SignedPeople.PASSWORD).status());
        }

        while (besa.answer("one", "/en/institutions")
                .headers()
                .firstValue("ETag")
                .isEmpty()) {
            Thread.sleep(20);
        }
        TestInstitutions.ministry(desk.getBean(Institutions.class), "tjeter", "Tjetër", "Port of Elsewhere");
        while (!besa.answer("one", "/en/institutions").body().contains("Port of Elsewhere")) {
            Thread.sleep(20);
        }
    }

    @Test
    void aServerWithAnotherSecretKeyDoesNotStart() throws Exception {
        try (ServerProcess server = ServerProcess.start(besa.environment("one", "b".repeat(43) + "="))) {
            assertFalse(server.isReady(), server::output);
            assertEquals(1, server.status());
            String said = server.output().lines().reduce("", (first, last) -> last);
            assertTrue(said.startsWith("Besa does not start: The secret key is another than the one"), said);
            assertFalse(server.output().contains("\tat "), server::output);
        }
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

    private List<String> mailsInHandOf(String server) {
        return besa.jdbc()
                .sql("""
                        select task_instance from platform.scheduled_task
                        where task_name = 'platform.send-mail' and picked and picked_by like '%/' || :server
                        """)
                .param("server", server)
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list();
    }

    private void send(String address) {
        new TransactionTemplate(desk.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> desk.getBean(Mails.class)
                        .send(
                                new Recipient(address, "Somebody", Language.EN),
                                new Letter("To be done", List.of("By you."), null)));
    }

    /// Which mail of the outbox it is.
    private static String id(MimeMessage message) {
        try {
            return message.getMessageID().replaceAll("^<|@.*$", "");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
