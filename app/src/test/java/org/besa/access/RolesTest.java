package org.besa.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Grant;
import org.besa.platform.security.Permissions;
import org.besa.platform.security.Scope;
import org.besa.platform.web.Problem;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseSlice
class RolesTest {

    @Autowired
    Roles roles;

    @Autowired
    Permissions permissions;

    private final Actor coordinator = TestActors.coordinator();

    @Test
    void theRolesThatBesaBringsPermitWhatIsAskedForAndGiveRolesThatThereAre() {
        for (Role role : roles.list()) {
            role.permissions().forEach(name -> assertTrue(permissions.has(name), () -> role.code() + ": " + name));
            role.gives().forEach(code -> assertTrue(roles.find(code).isPresent(), () -> role.code() + ": " + code));
        }
    }

    @Test
    void everyPermissionIsInSomeRole() {
        Set<String> given = Set.copyOf(roles.list().stream()
                .flatMap(role -> role.permissions().stream())
                .distinct()
                .toList());
        assertEquals(Set.copyOf(permissions.list()), given);
    }

    @Test
    void testsActWithTheRolesAsTheyAre() {
        assertEquals(
                TestActors.COORDINATOR, Set.copyOf(roles.role("coordinator").permissions()));
        assertEquals(
                TestActors.INTEGRITY_COORDINATOR,
                Set.copyOf(roles.role("integrity-coordinator").permissions()));
    }

    @Test
    void theAdministratorSeesNoContent() {
        assertTrue(roles.role("administrator").permissions().stream()
                .noneMatch(name -> name.startsWith("plans.") || name.equals("audit.read")));
    }

    @Test
    void anOwnRoleIsComposedAndChanged() {
        Role composed = roles.save(role("observer", List.of("plans.read")), coordinator);
        roles.save(
                new Role(
                        "observer",
                        composed.version(),
                        composed.name(),
                        composed.description(),
                        composed.scopes(),
                        List.of("plans.review"),
                        List.of(),
                        false,
                        20),
                coordinator);

        assertEquals(List.of("plans.review"), roles.role("observer").permissions());
        Problem problem = assertThrows(Problem.class, () -> roles.save(composed, coordinator));
        assertEquals("access.problem.role-changed", problem.key());
    }

    @Test
    void nobodyPutsMoreIntoARoleThanTheyMayDoThemselves() {
        assertEquals(
                "access.problem.role-permission",
                assertThrows(Problem.class, () -> roles.save(role("all", List.of("audit.access")), coordinator))
                        .key());
        assertEquals(
                "access.problem.role-permission",
                assertThrows(Problem.class, () -> roles.save(role("all", List.of("plans.invented")), coordinator))
                        .key());
    }

    @Test
    void whoKeepsRolesForOneInstitutionComposesNone() {
        Actor head = Actor.holding(
                new UUID(4, 4),
                "Head",
                new Grant("own", new Scope.OfInstitution(new UUID(5, 5)), Set.of("access.roles", "plans.read")));
        assertThrows(AccessDeniedException.class, () -> roles.save(role("x", List.of("plans.read")), head));
    }

    private static Role role(String code, List<String> permissions) {
        return new Role(
                code,
                null,
                LocalizedText.of("Vëzhgues", "Observer"),
                LocalizedText.EMPTY,
                List.of(HeldFor.Kind.INSTITUTION),
                permissions,
                List.of(),
                false,
                20);
    }
}
