package org.besa.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.besa.platform.limits.Client;
import org.besa.platform.limits.Tallies;
import org.besa.platform.security.Actor;
import org.besa.platform.security.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/// Leads from a form that came too late over the sign-in page to what was typed into it.
@Component
final class InterruptedForms implements AccessDeniedHandler {

    static final String PATH = "/desk/interrupted-form";

    private static final int MOST_KEPT = 60;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();
    private final RequestCache asked = new HttpSessionRequestCache();
    private final Refusals refusals;
    private final Tallies tallies;

    InterruptedForms(Refusals refusals, Tallies tallies) {
        this.refusals = refusals;
        this.tallies = tallies;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        Optional<Actor> actor = CurrentActor.find();
        if (!(denied instanceof CsrfException) || !isDesk(request)) {
            if (!(denied instanceof CsrfException)) {
                actor.ifPresent(who -> refusals.note(who, request));
            }
            refusal.handle(request, response, denied);
            return;
        }
        boolean kept = actor.isPresent() || hadSession(request);
        if (kept) {
            InterruptedForm.of(request).keepIn(request);
        }
        String next = request.getContextPath()
                + (actor.isPresent() ? PATH : SignInController.PATH + (kept ? "?interrupted" : ""));
        if (isHtmx(request)) {
            response.setHeader("HX-Redirect", next);
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", next);
        }
    }

    /// Whether the browser knew a session, which has ended. Anybody can say so: what one address has kept is limited.
    private boolean hadSession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null
                && tallies.add("interrupted", Client.of(request.getRemoteAddr()), WINDOW)
                                .count()
                        <= MOST_KEPT;
    }

    /// Where somebody goes who has just signed in: to what they had typed, to what they had asked for, or to the
    /// workspace.
    String wayOn(HttpServletRequest request, HttpServletResponse response) {
        if (InterruptedForm.find(request).isPresent()) {
            return PATH;
        }
        String waiting = ConfirmationDemand.wayOn(request);
        if (waiting != null) {
            return waiting;
        }
        SavedRequest wanted = asked.getRequest(request, response);
        asked.removeRequest(request, response);
        return wanted == null ? "/desk" : wanted.getRedirectUrl();
    }

    static boolean isHtmx(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    static boolean isDesk(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals("/desk") || path.startsWith("/desk/");
    }
}
