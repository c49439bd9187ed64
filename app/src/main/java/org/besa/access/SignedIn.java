package org.besa.access;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.besa.platform.security.ActingPrincipal;
import org.besa.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// The principal of a session: who signed in. What they may do is not part of it and read anew for each request
/// ([FreshActorFilter]), so that a role that was taken away is gone at once.
record SignedIn(UUID account, String email, String passwordHash, boolean enabled) implements UserDetails {

    private static final long serialVersionUID = 2L;

    static SignedIn of(Account account) {
        return new SignedIn(account.id(), account.email(), account.passwordHash(), account.disabledAt() == null);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return email;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public String toString() {
        return account.toString();
    }

    /// Who signed in as they are in the request at hand, with the roles they hold now.
    ///
    /// @param signedIn what the session knows
    record Acting(SignedIn signedIn, Actor actor) implements ActingPrincipal, Serializable {

        private static final long serialVersionUID = 1L;

        /// The session must never keep it.
        private Object writeReplace() {
            return signedIn;
        }
    }
}
