package org.besa.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.besa.platform.security.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;

/// Leads from a form that came too late over the sign-in page to what was typed into it.
final class InterruptedForms extends SavedRequestAwareAuthenticationSuccessHandler implements AccessDeniedHandler {

    static final String PATH = "/desk/interrupted-form";

    private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();

    InterruptedForms() {
        setDefaultTargetUrl("/desk");
    }

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

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (InterruptedForm.find(request).isPresent()) {
            request.getSession()
                    .setMaxInactiveInterval(request.getServletContext().getSessionTimeout() * 60);
            getRedirectStrategy().sendRedirect(request, response, PATH);
        } else {
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }

    static boolean isHtmx(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    static boolean isDesk(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals("/desk") || path.startsWith("/desk/");
    }
}
