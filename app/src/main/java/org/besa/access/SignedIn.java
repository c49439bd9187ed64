package org.besa.access;

import java.util.Collection;
import java.util.List;
import org.besa.platform.security.ActingPrincipal;
import org.besa.platform.security.Actor;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// The principal of a session.
record SignedIn(Actor actor, String email, boolean enabled) implements UserDetails, ActingPrincipal {

    private static final long serialVersionUID = 1L;

    static SignedIn of(Account account) {
        Actor actor = new Actor(
                account.id(),
                account.name(),
                account.institution(),
                account.role().permissions());
        return new SignedIn(actor, account.email(), account.disabledAt() == null);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return actor.permissions().stream().map(SimpleGrantedAuthority::new).toList();
    }

    @Override
    public String getPassword() {
        return "";
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
        return List.of(actor.account(), email).toString();
    }
}
