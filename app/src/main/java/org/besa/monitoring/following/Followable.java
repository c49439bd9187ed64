package org.besa.monitoring.following;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.monitoring.following.Followed.Kind;
import org.besa.platform.data.JsonRows;
import org.springframework.stereotype.Component;

/// Finds what can be followed: what the public sees.
@Component
public class Followable {

    private static final String PLAN = """
            select 'PLAN' as kind, p.id, p.slug as name, v.title, '/plans/' || p.slug as path
            from plans.plan p join plans.plan_version v on v.id = p.published_version
            """;

    private static final String PROMISE = """
            select 'PROMISE' as kind, c.promise as id, null as name, m.title,
                '/plans/' || p.slug || '/measures/' || m.slug as path
            from plans.promise_course c
            join plans.measure m on m.id = c.last_measure
            join plans.plan p on p.id = c.plan
            """;

    private final JsonRows rows;
    private final Institutions institutions;

    Followable(JsonRows rows, Institutions institutions) {
        this.rows = rows;
        this.institutions = institutions;
    }

    /// By what names it in addresses.
    public Optional<Followed> find(Kind kind, String value) {
        return switch (kind) {
            case PLAN -> rows.find(Followed.class, PLAN + "where p.slug = :slug", Map.of("slug", value));
            case PROMISE -> id(value).flatMap(id -> find(kind, id));
            case INSTITUTION -> institutions.findByCode(value).map(Followable::followed);
        };
    }

    /// By its id.
    Optional<Followed> find(Kind kind, UUID id) {
        return switch (kind) {
            case PLAN -> rows.find(Followed.class, PLAN + "where p.id = :id", Map.of("id", id));
            case PROMISE -> rows.find(Followed.class, PROMISE + "where c.promise = :id", Map.of("id", id));
            case INSTITUTION -> institutions.directory().findInstitution(id).map(Followable::followed);
        };
    }

    private static Followed followed(Institution institution) {
        return new Followed(
                Kind.INSTITUTION,
                institution.id(),
                institution.code(),
                institution.name(),
                "/institutions/" + institution.code());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
