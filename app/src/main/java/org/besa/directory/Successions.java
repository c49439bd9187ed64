package org.besa.directory;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.directory.Belongings.Belonging;
import org.besa.directory.Succession.How;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.data.Ids;
import org.besa.platform.data.JsonRows;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What became of institutions that are no more, and who follows them.
@Component
public class Successions {

    private static final String COLUMNS = "select id, predecessor, successor, how, on_day, act, reason ";

    private final InstitutionRepository institutions;
    private final UnitRepository units;
    private final List<Belongings> modules;
    private final JdbcClient jdbc;
    private final JsonRows rows;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Successions(
            InstitutionRepository institutions,
            UnitRepository units,
            List<Belongings> modules,
            JdbcClient jdbc,
            JsonRows rows,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.institutions = institutions;
        this.units = units;
        this.modules = modules;
        this.jdbc = jdbc;
        this.rows = rows;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// What became of an institution; one line a successor, none while it exists.
    public List<Succession> listOf(UUID predecessor) {
        return list("where predecessor = :id order by on_day, id", predecessor);
    }

    /// Whom an institution followed, the latest first.
    public List<Succession> listTo(UUID successor) {
        return list("where successor = :id order by on_day desc, id", successor);
    }

    private List<Succession> list(String which, UUID institution) {
        return rows.list(Succession.class, COLUMNS + "from directory.succession " + which, Map.of("id", institution));
    }

    /// All of them, the latest first.
    public List<Succession> listAll() {
        return rows.list(Succession.class, COLUMNS + "from directory.succession order by on_day desc, id", Map.of());
    }

    /// What somebody has to take up when the institution ends.
    public List<Belonging> belongings(UUID institution) {
        return modules.stream()
                .flatMap(module -> module.belongings(institution).stream())
                .toList();
    }

    /// Ends an institution and hands everything that it has to those who follow it, all or nothing.
    ///
    /// @throws Problem when it has ended already, the day has not come, no reason is given, or nobody
    ///     is named to take up what it promised
    @Transactional
    public void end(UUID predecessor, Ending ending, Actor actor) {
        actor.require("directory.edit", predecessor);
        Institution before = institutions.findById(predecessor).orElseThrow(Problem::notFound);
        check(before, ending);
        Map<UUID, UUID> successions = new LinkedHashMap<>();
        ending.successors().forEach(successor -> successions.put(successor, note(predecessor, successor, ending)));
        if (successions.isEmpty()) {
            note(predecessor, null, ending);
        }
        UUID heir = ending.successors().isEmpty() ? null : ending.successors().getFirst();
        events.publishEvent(new InstitutionSucceeded(
                predecessor, ending.onDay(), heir, ending.choices(), successions, ending.rolesPass(), actor));
        institutions.save(institutions.findById(predecessor).orElseThrow().until(ending.onDay()));
        institutions.findByMergedIntoIsNullOrderByCode().stream()
                .filter(below -> predecessor.equals(below.parent()))
                .forEach(below -> institutions.save(below.below(below.id().equals(heir) ? before.parent() : heir)));
        units.findByInstitution(predecessor).stream()
                .filter(unit -> unit.activeTo() == null)
                .forEach(unit -> units.save(unit.until(ending.onDay())));
        trail(before, ending, actor);
    }

    private void check(Institution institution, Ending ending) {
        if (institution.activeTo() != null || institution.mergedInto() != null) {
            throw new Problem(Problem.Kind.CONFLICT, "directory.problem.ended-already");
        }
        if (ending.onDay().isAfter(LocalDate.now(clock))) {
            throw new Problem(Problem.Kind.INVALID, "directory.problem.day-has-not-come");
        }
        if (institution.activeFrom() != null && ending.onDay().isBefore(institution.activeFrom())) {
            throw new Problem(Problem.Kind.INVALID, "directory.fault.end-before-start");
        }
        if (ending.reason().isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "directory.problem.ending-reason");
        }
        List<UUID> known = new ArrayList<>(ending.successors());
        known.removeIf(successor -> successor.equals(institution.id()) || !stands(successor, ending.onDay()));
        if (known.size() != ending.successors().size() || new HashSet<>(known).size() != known.size()) {
            throw new Problem(Problem.Kind.INVALID, "directory.problem.successor");
        }
        if (known.isEmpty()
                && (ending.how() != How.DISSOLVED
                        || !belongings(institution.id()).isEmpty())) {
            throw new Problem(Problem.Kind.INVALID, "directory.problem.successor-missing");
        }
        if (!known.containsAll(ending.choices().values())) {
            throw new Problem(Problem.Kind.INVALID, "directory.problem.successor");
        }
    }

    private boolean stands(UUID successor, LocalDate day) {
        return institutions
                .findById(successor)
                .filter(other -> other.mergedInto() == null
                        && (other.activeTo() == null || other.activeTo().isAfter(day)))
                .isPresent();
    }

    private UUID note(UUID predecessor, @Nullable UUID successor, Ending ending) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into directory.succession
                            (id, predecessor, successor, how, on_day, act, reason, noted_at)
                        values (:id, :predecessor, :successor::uuid, :how, :day, :act, :reason, :at)
                        """)
                .param("id", id)
                .param("predecessor", predecessor)
                .param("successor", successor)
                .param("how", ending.how().name())
                .param("day", Date.valueOf(ending.onDay()))
                .param("act", rows.column(ending.act()))
                .param("reason", rows.column(ending.reason()))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    private void trail(Institution before, Ending ending, Actor actor) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("how", ending.how());
        details.put("onDay", ending.onDay().toString());
        details.put("act", ending.act());
        details.put(
                "successors",
                ending.successors().stream()
                        .map(id -> institutions.findById(id).orElseThrow().code())
                        .toList());
        details.put("institution", before.code());
        details.put("rolesPass", ending.rolesPass());
        List<Institution> heirs = ending.successors().stream()
                .map(id -> institutions.findById(id).orElseThrow())
                .toList();
        String reason = ending.reason().byLanguage().values().iterator().next();
        audit.note(
                actor,
                "directory.institution-succeeded",
                Institutions.subject(before),
                Details.facts(details).because(reason));
        heirs.forEach(heir -> audit.note(
                actor,
                "directory.institution-inherited",
                Institutions.subject(heir),
                Details.facts(details).because(reason)));
    }
}
