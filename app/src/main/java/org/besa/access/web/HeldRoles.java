package org.besa.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.access.Assignment;
import org.besa.access.Assignments;
import org.besa.access.Roles;
import org.besa.platform.i18n.Texts;
import org.besa.platform.security.Actor;
import org.springframework.stereotype.Component;

/// The roles that somebody holds, as far as the reader may know of them.
@Component
class HeldRoles {

    private final Assignments assignments;
    private final Roles roles;
    private final HeldNames names;
    private final Texts texts;
    private final Clock clock;

    HeldRoles(Assignments assignments, Roles roles, HeldNames names, Texts texts, Clock clock) {
        this.assignments = assignments;
        this.roles = roles;
        this.names = names;
        this.texts = texts;
        this.clock = clock;
    }

    /// Those of an account, in force or not, that the reader may know of: their own, and those within what they keep
    /// people for.
    List<HeldRole> list(UUID account, Actor reader) {
        return assignments.listOf(account).stream()
                .filter(held -> account.equals(reader.account())
                        || reader.may("access.people", held.heldFor().place()))
                .map(held -> of(held, reader))
                .toList();
    }

    HeldRole of(Assignment held, Actor reader) {
        LocalDate today = LocalDate.now(clock);
        boolean open = held.endedAt() == null
                && (held.validTo() == null || !held.validTo().isBefore(today));
        boolean gives = assignments.mayGive(held.role(), held.heldFor(), reader);
        boolean own = held.account().equals(reader.account()) && reader.represented() == null;
        return new HeldRole(
                held,
                roles.role(held.role()),
                names.name(held.heldFor(), texts.inAll("access.scope.SYSTEM")),
                held.isHeldOn(today),
                open && gives && !own,
                open && (own || gives),
                assignments.listDeputies(held.id()));
    }
}
