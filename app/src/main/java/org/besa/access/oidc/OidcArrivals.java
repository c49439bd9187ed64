package org.besa.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.besa.access.AccountAffairs;
import org.besa.access.AccountAffairs.Owner;
import org.besa.access.Entrance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.stereotype.Component;

/// Finds the account of somebody whom a provider has sent. It is the one with the e-mail address that the provider says
/// it has verified; none is made, and no role comes from outside.
@Component
@ConditionalOnProperty("besa.sign-in.oidc.issuer")
class OidcArrivals {

    private static final Logger log = LoggerFactory.getLogger(OidcArrivals.class);
    private static final String REFUSED = "/sign-in?outside";
    private static final String BY = "oidc";

    private final AccountAffairs accounts;
    private final Entrance entrance;
    private final OidcSettings settings;
    private final RedirectStrategy redirect = new DefaultRedirectStrategy();

    OidcArrivals(AccountAffairs accounts, Entrance entrance, OidcSettings settings) {
        this.accounts = accounts;
        this.entrance = entrance;
        this.settings = settings;
    }

    void arrived(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        // nobody is signed in until their account is found
        SecurityContextHolder.clearContext();
        Optional<Owner> owner = authentication.getPrincipal() instanceof OidcUser user ? owner(user) : Optional.empty();
        if (owner.isEmpty()) {
            entrance.refused(BY);
            redirect.sendRedirect(request, response, REFUSED);
            return;
        }
        redirect.sendRedirect(
                request,
                response,
                settings.secondFactor()
                        ? entrance.enter(owner.get().id(), BY, request, response)
                        : entrance.proved(owner.get().id(), BY, request, response));
    }

    private Optional<Owner> owner(OidcUser user) {
        String email = user.getEmail();
        return email != null && Boolean.TRUE.equals(user.getEmailVerified())
                ? accounts.findOwner(email)
                : Optional.empty();
    }

    void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        log.warn("Somebody came back from the OpenID provider in vain: {}", refusal.getMessage());
        redirect.sendRedirect(request, response, REFUSED);
    }
}
