package org.besa.platform.security;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who acts in the request at hand.
public final class CurrentActor {

    private CurrentActor() {}

    /// The signed-in person, if anybody is.
    public static Optional<Actor> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ActingPrincipal principal
                ? Optional.of(principal.actor())
                : Optional.empty();
    }

    /// The signed-in person.
    ///
    /// @throws AuthenticationCredentialsNotFoundException when nobody is signed in, which leads to the sign-in page
    public static Actor required() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
    }
}
