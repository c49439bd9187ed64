package org.besa.access.oidc;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.besa.access.HeldFor;
import org.besa.access.OutsideRoles.Mapped;
import org.besa.access.Role;
import org.besa.access.Roles;
import org.besa.directory.Institutions;
import org.besa.platform.start.CannotStart;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// The roles that follow from what a provider says of somebody: those that the operator mapped, and no other.
@Component
@ConditionalOnProperty("besa.sign-in.oidc.issuer")
class MappedRoles implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(MappedRoles.class);

    private final OidcSettings settings;
    private final Roles roles;
    private final Institutions institutions;

    MappedRoles(OidcSettings settings, Roles roles, Institutions institutions) {
        this.settings = settings;
        this.roles = roles;
        this.institutions = institutions;
    }

    /// Stops the start when a mapping names what is not there: it would give nothing, and nobody would know why.
    @Override
    public void afterSingletonsInstantiated() {
        for (int i = 0; i < settings.roles().size(); i++) {
            MappedRole mapping = settings.roles().get(i);
            Optional<Role> role = roles.find(mapping.role());
            Optional<HeldFor> heldFor = heldFor(mapping);
            String fault = role.isEmpty()
                    ? "there is no role \"%s\"".formatted(mapping.role())
                    : heldFor.isEmpty()
                            ? "there is no institution \"%s\"".formatted(mapping.institution())
                            : role.get().scopes().contains(heldFor.get().kind())
                                    ? ""
                                    : "the role \"%s\" cannot be held for %s"
                                            .formatted(
                                                    mapping.role(),
                                                    mapping.institution().isEmpty() ? "the system" : "an institution");
            if (!fault.isEmpty()) {
                throw new CannotStart("besa.sign-in.oidc.roles[%d] cannot be followed: %s. Correct it or leave it out."
                        .formatted(i, fault));
            }
        }
    }

    /// What follows from the claims of somebody. Who is not in the claim holds nothing by it.
    Set<Mapped> of(Map<String, Object> claims) {
        Set<String> values = values(claims.get(settings.rolesClaim()));
        Set<Mapped> mapped = new HashSet<>();
        for (MappedRole mapping : settings.roles()) {
            if (values.contains(mapping.value())) {
                heldFor(mapping).ifPresent(heldFor -> mapped.add(new Mapped(mapping.role(), heldFor)));
            }
        }
        return mapped;
    }

    /// A text or several; what is of another kind says nothing that can be relied on.
    private Set<String> values(@Nullable Object claim) {
        return switch (claim) {
            case null -> Set.of();
            case String one -> Set.of(one);
            case Collection<?> several
            when several.stream().allMatch(String.class::isInstance) ->
                Set.copyOf(several.stream().map(String.class::cast).toList());
            default -> {
                log.warn(
                        "The claim {} of the OpenID provider is neither a text nor a list of texts: no role follows from it",
                        settings.rolesClaim());
                yield Set.of();
            }
        };
    }

    private Optional<HeldFor> heldFor(MappedRole mapping) {
        return mapping.institution().isEmpty()
                ? Optional.of(HeldFor.SYSTEM)
                : institutions
                        .findByCode(mapping.institution())
                        .map(institution -> HeldFor.institution(institution.id()));
    }
}
