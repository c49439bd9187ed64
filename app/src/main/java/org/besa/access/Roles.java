package org.besa.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.audit.Subject;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Grant;
import org.besa.platform.security.Permissions;
import org.besa.platform.security.Place;
import org.besa.platform.security.Scope;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The roles there are, and the composing of own ones.
@Component
public class Roles {

    private final RoleRepository roles;
    private final Permissions permissions;
    private final AuditTrail audit;

    Roles(RoleRepository roles, Permissions permissions, AuditTrail audit) {
        this.roles = roles;
        this.permissions = permissions;
        this.audit = audit;
    }

    /// The role of a code.
    ///
    /// @throws Problem when there is none
    public Role role(String code) {
        return roles.findById(code).orElseThrow(Problem::notFound);
    }

    public Optional<Role> find(String code) {
        return roles.findById(code);
    }

    /// All roles, in the order of lists.
    public List<Role> list() {
        return roles.findAllByOrderByPosition();
    }

    /// What a role permits for a scope: for programs that act with it, such as the loader of the demonstration.
    public Grant grant(String code, Scope scope) {
        return new Grant(code, scope, Set.copyOf(role(code).permissions()));
    }

    /// Composes a role or changes one. Nobody can put more into a role than they may do themselves everywhere.
    ///
    /// @throws Problem when it has no name, is held for nothing, permits what is unknown or more than the actor
    ///     may, or was changed by somebody else meanwhile
    @Transactional
    public Role save(Role role, Actor actor) {
        actor.require("access.roles", Place.SYSTEM);
        Role before = role.version() == null ? null : role(role.code());
        check(role, before, actor);
        try {
            Role saved = roles.save(role);
            audit.note(
                    actor,
                    before == null ? "access.role-composed" : "access.role-changed",
                    new Subject("role", subject(role.code()), null, role.name()),
                    before == null ? Details.created(saved) : Details.changed(before, saved));
            return saved;
        } catch (OptimisticLockingFailureException e) {
            throw new Problem(Problem.Kind.CONFLICT, "access.problem.role-changed");
        }
    }

    private void check(Role role, @Nullable Role before, Actor actor) {
        if (before == null && roles.existsById(role.code())) {
            throw new Problem(Problem.Kind.INVALID, "access.problem.role-code-taken", role.code());
        }
        if (!role.code().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new Problem(Problem.Kind.INVALID, "access.problem.role-code");
        }
        if (role.name().isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "access.problem.role-name");
        }
        if (role.scopes().isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "access.problem.role-scope");
        }
        for (String permission : role.permissions()) {
            boolean had = before != null && before.permissions().contains(permission);
            if (!permissions.has(permission) || (!had && !actor.may(permission, Place.SYSTEM))) {
                throw new Problem(Problem.Kind.INVALID, "access.problem.role-permission", permission);
            }
        }
        for (String given : role.gives()) {
            boolean had = before != null && before.gives().contains(given);
            if (!roles.existsById(given) || (!had && !mayGive(actor, given))) {
                throw new Problem(Problem.Kind.INVALID, "access.problem.role-gives", given);
            }
        }
    }

    private boolean mayGive(Actor actor, String role) {
        return actor.grants().stream()
                .filter(grant -> grant.permits("access.assign", Place.SYSTEM))
                .anyMatch(grant -> find(grant.role())
                        .filter(held -> held.gives().contains(role))
                        .isPresent());
    }

    /// The id by which the trail knows a role.
    static UUID subject(String code) {
        return UUID.nameUUIDFromBytes(("role:" + code).getBytes(StandardCharsets.UTF_8));
    }
}
