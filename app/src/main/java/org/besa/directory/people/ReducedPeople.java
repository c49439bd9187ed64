package org.besa.directory.people;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.platform.audit.PersonalRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who has left is in the directory by their function alone, and holds no contact point any more; none gives their own
/// address. They are known there by their name in an institution for which they held a role; where two bear it, it is
/// for people to say who is meant.
@Component
class ReducedPeople implements PersonalRecords {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReducedPeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<UUID> listOtherIds(Leaver leaver) {
        return leaver.institutions().stream()
                .map(institution -> named(leaver.name(), institution))
                .filter(found -> found.size() == 1)
                .map(List::getFirst)
                .toList();
    }

    private List<UUID> named(String name, UUID institution) {
        return jdbc.sql("select id from directory.person where institution = :institution and name = :name for update")
                .param("institution", institution)
                .param("name", name)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    @Override
    public void reduce(Leaver leaver) {
        listOtherIds(leaver).forEach(person -> reduce(person, leaver.function()));
        jdbc.sql("""
                        update directory.contact_point set email = '', version = version + 1
                        where email <> '' and lower(email) = lower(:email)
                        """).param("email", leaver.email()).update();
    }

    private void reduce(UUID person, String function) {
        jdbc.sql("update directory.person set name = :function, version = version + 1 where id = :person")
                .param("function", function)
                .param("person", person)
                .update();
        for (String table : List.of("directory.contact_holder", "directory.position")) {
            jdbc.sql("""
                            update %s set active_to = greatest(:today, active_from), version = version + 1
                            where person = :person and active_to is null
                            """.formatted(table))
                    .param("today", Date.valueOf(LocalDate.now(clock)))
                    .param("person", person)
                    .update();
        }
    }
}
