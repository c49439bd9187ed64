package org.besa.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.besa.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives each request of somebody signed in the roles they hold at this moment, and ends the session of who may not
/// sign in any more.
final class FreshActorFilter extends OncePerRequestFilter {

    /// Of the session: the account for which its person acts as a deputy.
    static final String REPRESENTED = "besa.represented";

    private final Actors actors;

    FreshActorFilter(Actors actors) {
        this.actors = actors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            SecurityContext fresh = SecurityContextHolder.createEmptyContext();
            actor(signedIn.account(), request.getSession(false))
                    .ifPresentOrElse(
                            actor -> fresh.setAuthentication(authentication.toBuilder()
                                    .principal(new SignedIn.Acting(signedIn, actor))
                                    .build()),
                            () -> end(request.getSession(false)));
            SecurityContextHolder.setContext(fresh);
        }
        chain.doFilter(request, response);
    }

    private Optional<Actor> actor(UUID account, @Nullable HttpSession session) {
        if (session != null && session.getAttribute(REPRESENTED) instanceof UUID other) {
            Optional<Actor> deputy = actors.find(account, other);
            if (deputy.isPresent()) {
                return deputy;
            }
            session.removeAttribute(REPRESENTED);
        }
        return actors.find(account);
    }

    private static void end(@Nullable HttpSession session) {
        if (session != null) {
            session.invalidate();
        }
    }
}
