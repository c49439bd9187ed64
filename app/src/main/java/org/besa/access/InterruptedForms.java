package org.besa.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

    private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();
    private final RequestCache asked = new HttpSessionRequestCache();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (!(denied instanceof CsrfException) || !isDesk(request)) {
            refusal.handle(request, response, denied);
            return;
        }
        InterruptedForm.of(request).keepIn(request);
        String next = request.getContextPath()
                + (CurrentActor.find().isPresent() ? PATH : SignInController.PATH + "?interrupted");
        if (isHtmx(request)) {
            response.setHeader("HX-Redirect", next);
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", next);
        }
    }

    /// Where somebody goes who has just signed in: to what they had typed, to what they had asked for, or to the
    /// workspace.
    String wayOn(HttpServletRequest request, HttpServletResponse response) {
        if (InterruptedForm.find(request).isPresent()) {
            return PATH;
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
