package org.besa.monitoring;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.besa.platform.data.JsonRows;
import org.besa.platform.i18n.Language;
import org.besa.platform.mail.Mails;
import org.besa.platform.mail.Recipient;
import org.besa.platform.security.PermissionHolders;
import org.besa.platform.security.PermissionHolders.Holder;
import org.besa.platform.security.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes to people about reports that they owe: first to who reports, when a day has passed also to who answers
/// for the institution, later to its head. Whatever the clock did meanwhile, each gets one mail with everything
/// that became due since the last one, and never the same twice: what was said is noted in the transaction of the
/// mail.
@Component
@EnableConfigurationProperties(ReminderSettings.class)
public class Reminders {

    /// The request itself, when a period is opened.
    private static final int REQUEST = -1000;

    private final PermissionHolders holders;
    private final ReminderSettings settings;
    private final ReminderLetters letters;
    private final Mails mails;
    private final JsonRows rows;
    private final JdbcClient jdbc;
    private final TransactionTemplate alone;
    private final Clock clock;

    Reminders(
            PermissionHolders holders,
            ReminderSettings settings,
            ReminderLetters letters,
            Mails mails,
            JsonRows rows,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.holders = holders;
        this.settings = settings;
        this.letters = letters;
        this.mails = mails;
        this.rows = rows;
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// A report that is owed.
    ///
    /// @param returnedAt when it was returned last; null when it never was or was handed in again
    record Owed(
            UUID id,
            UUID period,
            UUID plan,
            UUID institution,
            @Nullable UUID unit,
            LocalDate reportsDue,
            @Nullable Instant returnedAt) {

        Place at() {
            return new Place(institution, unit, null, plan);
        }
    }

    /// Somebody who may be written to, with what they owe and at which steps they are told of it.
    private record Person(Holder holder, Map<Owed, SortedSet<Integer>> owed) {}

    /// Writes to everybody of whom something is due now.
    ///
    /// @return how many were written to
    public int send() {
        List<Owed> owed = owed();
        if (owed.isEmpty()) {
            return 0;
        }
        SequencedMap<UUID, Person> people = new LinkedHashMap<>();
        collect(
                people,
                owed,
                "monitoring.report",
                Stream.concat(Stream.of(REQUEST), offsets()).toList());
        collect(
                people,
                owed,
                "monitoring.answer",
                Stream.concat(settings.after().stream(), settings.escalated().stream())
                        .toList());
        collect(people, owed, "monitoring.oversee", settings.escalated());
        int written = 0;
        for (Person person : people.values()) {
            Boolean sent = alone.execute(status -> send(person));
            written += Boolean.TRUE.equals(sent) ? 1 : 0;
        }
        return written;
    }

    private Stream<Integer> offsets() {
        return Stream.of(
                        settings.before().stream().map(days -> -days),
                        settings.after().stream(),
                        settings.escalated().stream())
                .flatMap(days -> days);
    }

    private List<Owed> owed() {
        return rows.list(Owed.class, """
                select r.id, r.period, r.plan, r.institution, r.unit, coalesce(s.on_day, p.ends) as reports_due,
                    case when r.state = 'RETURNED' then (select max(v.at) from monitoring.verdict v
                        where v.status_report = r.id and v.decision = 'RETURNED') end as returned_at
                from monitoring.status_report r
                join monitoring.period p on p.id = r.period
                left join monitoring.period_stage s on s.period = p.id and s.code = 'REPORTS_IN'
                where p.closed_at is null and r.state in ('ASKED', 'RETURNED')
                order by p.ends, r.plan, r.place
                """, Map.of());
    }

    private void collect(Map<UUID, Person> people, List<Owed> owed, String permission, List<Integer> steps) {
        for (Holder holder : holders.list(permission)) {
            for (Owed one : owed) {
                if (holder.scope().covers(one.at())) {
                    people.computeIfAbsent(holder.account(), id -> new Person(holder, new LinkedHashMap<>()))
                            .owed()
                            .computeIfAbsent(one, key -> new TreeSet<>())
                            .addAll(steps);
                }
            }
        }
    }

    private boolean send(Person person) {
        LocalDate today = LocalDate.now(clock);
        SequencedMap<UUID, List<Owed>> told = new LinkedHashMap<>();
        Map<UUID, SortedSet<Integer>> reached = new LinkedHashMap<>();
        person.owed().forEach((owed, steps) -> {
            told.computeIfAbsent(owed.period(), id -> new ArrayList<>()).add(owed);
            steps.stream()
                    .filter(step ->
                            step == REQUEST || !owed.reportsDue().plusDays(step).isAfter(today))
                    .forEach(step -> reached.computeIfAbsent(owed.period(), id -> new TreeSet<>())
                            .add(step));
        });
        UUID account = person.holder().account();
        told.keySet().removeIf(period -> {
            boolean returned = wasReturnedSince(account, period, told.getOrDefault(period, List.of()));
            boolean passed = mark(account, period, reached.getOrDefault(period, new TreeSet<>())) > 0;
            return !returned && !passed;
        });
        if (told.isEmpty() || !Recipient.isAddress(person.holder().email())) {
            return false;
        }
        Language language = Language.find(person.holder().language()).orElse(Language.SQ);
        mails.send(
                new Recipient(person.holder().email(), person.holder().name(), language),
                letters.digest(told, today, language));
        return true;
    }

    /// Whether something was returned after the last mail about the period. The mark is moved with this mail.
    private boolean wasReturnedSince(UUID account, UUID period, List<Owed> owed) {
        Instant latest = owed.stream()
                .flatMap(one -> Stream.ofNullable(one.returnedAt()))
                .max(Instant::compareTo)
                .orElse(null);
        return latest != null
                && jdbc.sql("""
                                update monitoring.reminder set at = :now
                                where account = :account and period = :period and step = :request and at < :latest
                                """)
                                .param("now", Timestamp.from(clock.instant()))
                                .param("account", account)
                                .param("period", period)
                                .param("request", REQUEST)
                                .param("latest", Timestamp.from(latest))
                                .update()
                        > 0;
    }

    private int mark(UUID account, UUID period, SortedSet<Integer> steps) {
        int marked = 0;
        for (int step : steps) {
            marked += jdbc.sql("""
                            insert into monitoring.reminder (account, period, step, at)
                            values (:account, :period, :step, :now) on conflict do nothing
                            """)
                    .param("account", account)
                    .param("period", period)
                    .param("step", step)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
        return marked;
    }
}
