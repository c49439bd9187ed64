package org.besa.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.audit.Subject;
import org.besa.platform.cache.Remembering;
import org.besa.platform.data.JsonRows;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Place;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The kinds of everything in the directory.
@Component
public class Kinds {

    /// What kinds are of; each has a table of its own, so that the database refuses a kind of something else.
    public enum Of {
        INSTITUTION("institution_kind"),
        CONTACT("contact_kind"),
        BODY("body_kind"),
        STAKEHOLDER("stakeholder_kind");

        private final String table;

        Of(String table) {
            this.table = "directory." + table;
        }
    }

    private final JdbcClient jdbc;
    private final JsonRows rows;
    private final AuditTrail audit;
    private final Supplier<Map<Of, List<Kind>>> kinds;

    Kinds(JdbcClient jdbc, JsonRows rows, AuditTrail audit, Remembering remembering) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.audit = audit;
        this.kinds = remembering.remember(this::readAll);
    }

    /// All kinds of something, in their order.
    public List<Kind> list(Of of) {
        return kinds.get().getOrDefault(of, List.of());
    }

    /// The kind of a code.
    public Optional<Kind> find(Of of, String code) {
        return list(of).stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    private Map<Of, List<Kind>> readAll() {
        return Stream.of(Of.values()).collect(Collectors.toMap(of -> of, this::read));
    }

    private List<Kind> read(Of of) {
        return rows.list(
                Kind.class,
                "select id, version, code, name, many, place from %s order by place, code".formatted(of.table),
                Map.of());
    }

    /// Adds a kind, or changes what one is called and where it stands.
    ///
    /// @throws OptimisticLockingFailureException when somebody else has changed it
    @Transactional
    public Kind save(Of of, Kind kind, Actor actor) {
        actor.require("directory.edit", Place.SYSTEM);
        Optional<Kind> before =
                read(of).stream().filter(one -> one.id().equals(kind.id())).findFirst();
        int written = jdbc.sql((before.isEmpty() ? """
                                insert into %s (id, version, code, name, many, place)
                                values (:id, 0, :code, :name, :many, :place)
                                """ : """
                                update %s set version = version + 1, name = :name, many = :many, place = :place
                                where id = :id and version = :version
                                """).formatted(of.table))
                .param("id", kind.id())
                .param("version", kind.version())
                .param("code", kind.code())
                .param("name", rows.column(kind.name()))
                .param("many", rows.column(kind.many()))
                .param("place", kind.place())
                .update();
        if (written == 0) {
            throw new OptimisticLockingFailureException("kind " + kind.code());
        }
        audit.note(
                actor,
                before.isEmpty() ? "directory.kind-added" : "directory.kind-changed",
                new Subject("directory-kind", kind.id(), null, kind.name()),
                Details.changed(before.orElse(null), kind));
        return kindOf(of, kind.id());
    }

    private Kind kindOf(Of of, UUID id) {
        return read(of).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}
