package org.besa.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.besa.access.sessions.LimitedContexts;
import org.besa.access.sessions.Origin;
import org.besa.access.sessions.Sessions;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/// The one way in: begins the session of somebody who has proved who they are, however they did.
@Component
class Entrance {

    private final Sessions sessions;
    private final LimitedContexts contexts;
    private final InterruptedForms interrupted;
    private final SignInTrail trail;
    private final CsrfAuthenticationStrategy tokens =
            new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository());

    Entrance(Sessions sessions, LimitedContexts contexts, InterruptedForms interrupted, SignInTrail trail) {
        this.sessions = sessions;
        this.contexts = contexts;
        this.interrupted = interrupted;
        this.trail = trail;
    }

    /// Lets them in.
    ///
    /// @param by how they proved it, as the audit trail names it
    /// @return where they go on: what they had typed, what they had asked for, or the workspace
    String enter(Account account, String by, HttpServletRequest request, HttpServletResponse response) {
        SignedIn principal = SignedIn.of(account);
        sessions.begin(request, account.id());
        Authentication authentication =
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        tokens.onAuthentication(authentication, request, response);
        contexts.saveContext(context, request, response);
        trail.signedIn(principal.actor(), by, Origin.of(request));
        return interrupted.wayOn(request, response);
    }
}
