package org.besa.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.access.Accounts;
import org.besa.access.Assignments;
import org.besa.access.HeldFor;
import org.besa.platform.i18n.LocalizedText;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.MovedClock;
import org.besa.testing.TestActors;
import org.besa.testing.WithMovedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseSlice
@Import(WithMovedClock.class)
class RemindersTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Reminders reminders;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovedClock clock;

    private ReportingPeriod half;

    @BeforeEach
    void prepare(ApplicationContext application) {
        moveTo(LocalDate.of(2027, 7, 1));
        half = ReportingPeriod.make(application);
        HeldFor ministry = HeldFor.institution(half.ministry().id());
        add(
                "reporter",
                "unit-reporter",
                HeldFor.unit(half.ministry().id(), half.unit().id()));
        add("coordinator", "integrity-coordinator", ministry);
        add("head", "head", ministry);
    }

    private void add(String name, String role, HeldFor heldFor) {
        UUID account = accounts.add(name + "@example.al", name, "shkarpe kulla limon", TestActors.coordinator());
        assignments.give(account, role, heldFor, LocalDate.of(2026, 1, 1), null, TestActors.everything());
    }

    private void moveTo(LocalDate day) {
        clock.forward(Duration.between(
                clock.instant(), day.atTime(7, 0).atZone(clock.getZone()).toInstant()));
    }

    /// Who was written to since this was last asked.
    private List<String> sent() {
        reminders.send();
        List<String> addresses = jdbc.sql("select address from platform.outgoing_mail order by address")
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list();
        jdbc.sql("delete from platform.outgoing_mail").update();
        return addresses;
    }

    private static List<String> people(String... names) {
        return List.of(names).stream().map(name -> name + "@example.al").toList();
    }

    @Test
    void theRequestGoesToWhoReportsAndOnlyOnce() {
        assertEquals(people("coordinator", "reporter"), sent());
        assertEquals(List.of(), sent());
    }

    @Test
    void remindersComeBeforeAndAfterAndReachTheHeadLast() {
        sent();
        moveTo(LocalDate.of(2027, 7, 12));
        assertEquals(List.of(), sent());
        moveTo(LocalDate.of(2027, 7, 13));
        assertEquals(people("coordinator", "reporter"), sent(), "seven days before");
        moveTo(LocalDate.of(2027, 7, 19));
        assertEquals(people("coordinator", "reporter"), sent(), "a day before");
        moveTo(LocalDate.of(2027, 7, 21));
        assertEquals(people("coordinator", "reporter"), sent(), "a day after");
        moveTo(LocalDate.of(2027, 8, 3));
        assertEquals(people("coordinator", "head", "reporter"), sent(), "fourteen days after");
        moveTo(LocalDate.of(2027, 12, 1));
        assertEquals(List.of(), sent());
    }

    @Test
    void whatWasMissedWhileNothingRanIsOneMail() {
        moveTo(LocalDate.of(2027, 9, 1));
        assertEquals(people("coordinator", "head", "reporter"), sent());
        assertEquals(List.of(), sent());
    }

    @Test
    void aClockThatGoesBackRemindsOfNothingTwice() {
        moveTo(LocalDate.of(2027, 7, 19));
        sent();
        moveTo(LocalDate.of(2027, 7, 13));
        assertEquals(List.of(), sent());
    }

    @Test
    void whatIsReturnedIsToldOnce() {
        sent();
        half.handIn("A.1", Said.partly(), half.reporter());
        moveTo(LocalDate.of(2027, 7, 3));
        half.decide("A.1", new Verification.Returned(LocalizedText.in("sq", "Mungon akti")));
        moveTo(LocalDate.of(2027, 7, 4));
        assertEquals(people("coordinator", "reporter"), sent());
        assertEquals(List.of(), sent());
    }

    @Test
    void whoOwesNothingIsNotWrittenTo() {
        moveTo(LocalDate.of(2027, 7, 14));
        for (String code : new String[] {"A.1", "A.2"}) {
            half.handIn(code, Said.partly(), half.reporter());
        }
        assertEquals(people("coordinator"), sent());
    }

    @Test
    void theMailSaysHowManyByWhenAndWhere() {
        reminders.send();
        String text = jdbc.sql("select text from platform.outgoing_mail where address = 'reporter@example.al'")
                .query(String.class)
                .single();
        assertTrue(text.contains("2 raporte, deri më 20.07.2027"), text);
        assertTrue(text.contains("Kanë mbetur 19 ditë"), text);
        assertTrue(text.contains("/sq/desk"), text);
    }

    @Test
    void daysThatAreNoneAreRefused() {
        Binder wrong = new Binder(new MapConfigurationPropertySource(Map.of("besa.reminders.before", "0")));
        assertThrows(BindException.class, () -> wrong.bindOrCreate("besa.reminders", ReminderSettings.class));
        assertEquals(
                new ReminderSettings(List.of(30, 7, 1), List.of(1), List.of(14)),
                new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("besa.reminders", ReminderSettings.class));
    }
}
