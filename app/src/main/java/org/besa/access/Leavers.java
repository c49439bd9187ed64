package org.besa.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.audit.PersonalRecords;
import org.besa.platform.audit.PersonalRecords.Leaver;
import org.besa.platform.audit.Subject;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Place;
import org.besa.platform.web.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// People who have left for good: their account is closed, their roles end, and their name, e-mail and addresses are
/// reduced to the function that they had, wherever they stand. What they did stays, and stays proved.
@Component
public class Leavers {

    /// Names of theirs beside what they did, and where they wrote from.
    private static final List<String> STATEMENTS = List.of(
            """
            update access.account set name = :function, email = id || '@left.invalid', password_hash = '',
                version = version + 1
            where id = :person
            """,
            "update access.assignment set ended_at = :now where account = :person and ended_at is null",
            "update access.deputy set ended_at = :now where account = :person and ended_at is null",
            "update access.assignment set given_by_name = :function where given_by = :person",
            "update access.deputy set given_by_name = :function where given_by = :person",
            "update access.factor_recovery set address = '', device = '' where account = :person",
            "delete from access.recovery_link where account = :person");

    private final JdbcClient jdbc;
    private final List<PersonalRecords> records;
    private final AccountAffairs affairs;
    private final OutsideIdentities identities;
    private final AuditTrail audit;
    private final Clock clock;

    Leavers(
            JdbcClient jdbc,
            List<PersonalRecords> records,
            AccountAffairs affairs,
            OutsideIdentities identities,
            AuditTrail audit,
            Clock clock) {
        this.affairs = affairs;
        this.identities = identities;
        this.jdbc = jdbc;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /// Reduces somebody to their function. It cannot be taken back.
    ///
    /// @param function what stands in the place of the name
    /// @throws Problem when it is oneself, or function or reason are missing
    @Transactional
    public void reduce(UUID person, String function, String reason, Actor actor) {
        actor.require("access.accounts", Place.SYSTEM);
        if (person.equals(actor.account())) {
            throw new Problem(Problem.Kind.INVALID, "access.problem.leaving-oneself");
        }
        if (function.isBlank() || reason.isBlank()) {
            throw new Problem(Problem.Kind.INVALID, "access.problem.no-function");
        }
        Leaver leaver = find(person, function.strip());
        affairs.close(person);
        affairs.removeSecondFactor(person);
        identities.remove(person);
        reduce(leaver);
        audit.note(
                actor,
                "access.person-reduced",
                new Subject("account", person, null, LocalizedText.EMPTY),
                Details.NONE.because(reason).of(person, Map.of("name", leaver.function())));
        // the chain takes a changed name only where this act names the same id
        leaver.otherIds()
                .forEach(id -> audit.note(
                        actor,
                        "access.person-reduced",
                        new Subject("", id, null, LocalizedText.EMPTY),
                        Details.NONE.because(reason)));
        records.forEach(module -> module.reduce(leaver));
    }

    private Leaver find(UUID person, String function) {
        Set<UUID> institutions = jdbc
                .sql("select institution from access.assignment where account = :id and institution is not null")
                .param("id", person)
                .query((row, n) -> row.getObject(1, UUID.class))
                .stream()
                .collect(Collectors.toSet());
        Leaver leaver = jdbc.sql("select name, email from access.account where id = :id for update")
                .param("id", person)
                .query((row, n) -> new Leaver(
                        person, row.getString("name"), row.getString("email"), institutions, function, Set.of()))
                .optional()
                .orElseThrow(Problem::notFound);
        return leaver.alsoKnownAs(records.stream()
                .flatMap(module -> module.listOtherIds(leaver).stream())
                .collect(Collectors.toSet()));
    }

    private void reduce(Leaver leaver) {
        Timestamp now = Timestamp.from(clock.instant());
        for (String statement : STATEMENTS) {
            jdbc.sql(statement)
                    .param("function", leaver.function())
                    .param("now", now)
                    .param("person", leaver.account())
                    .update();
        }
    }
}
