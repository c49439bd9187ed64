package org.besa.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.audit.PersonalRecords;
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
        affairs.close(person);
        affairs.removeSecondFactor(person);
        identities.remove(person);
        reduce(person, function.strip());
        audit.note(
                actor,
                "access.person-reduced",
                new Subject("account", person, null, LocalizedText.EMPTY),
                Details.NONE.because(reason).of(person, Map.of("name", function.strip())));
        records.forEach(module -> module.reduce(person, function.strip()));
    }

    private void reduce(UUID person, String function) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        update access.invitation i set email = a.id || '@left.invalid' from access.account a
                        where a.id = :person and lower(i.email) = lower(a.email)
                        """).param("person", person).update();
        jdbc.sql("update access.invitation set invited_by = :function where inviter = :person")
                .param("function", function)
                .param("person", person)
                .update();
        jdbc.sql("update access.factor_recovery set address = '', device = '' where account = :person")
                .param("person", person)
                .update();
        jdbc.sql("""
                        update access.account set name = :function, email = id || '@left.invalid', password_hash = '',
                            version = version + 1
                        where id = :person
                        """).param("function", function).param("person", person).update();
        jdbc.sql("update access.assignment set ended_at = :now where account = :person and ended_at is null")
                .param("now", now)
                .param("person", person)
                .update();
        jdbc.sql("update access.deputy set ended_at = :now where account = :person and ended_at is null")
                .param("now", now)
                .param("person", person)
                .update();
        jdbc.sql("update access.assignment set given_by_name = :function where given_by = :person")
                .param("function", function)
                .param("person", person)
                .update();
        jdbc.sql("update access.deputy set given_by_name = :function where given_by = :person")
                .param("function", function)
                .param("person", person)
                .update();
    }
}
