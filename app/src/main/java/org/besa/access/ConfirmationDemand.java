package org.besa.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.besa.access.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Leads to the confirmation before what is done [ConfirmedFirst]. What was asked for waits in the session meanwhile,
/// with what was typed.
@Component
class ConfirmationDemand implements HandlerInterceptor, WebMvcConfigurer {

    private static final String WAITING = ConfirmationDemand.class.getName() + ".waiting";

    private final Sessions sessions;

    ConfirmationDemand(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || !method.hasMethodAnnotation(ConfirmedFirst.class)
                || sessions.isConfirmed(request)) {
            return true;
        }
        if (String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            response.setStatus(HttpStatus.FORBIDDEN.value()); // a script cannot be led anywhere
            return false;
        }
        request.getSession()
                .setAttribute(
                        WAITING,
                        request.getMethod().equals("POST") ? InterruptedForm.of(request) : request.getRequestURI());
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + ConfirmationController.PATH);
        return false;
    }

    /// What waits: an [InterruptedForm], or the address of a page; null when nothing does.
    static @Nullable Object waiting(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getAttribute(WAITING);
    }

    /// Where somebody goes who has confirmed who they are; null when nothing waits.
    static @Nullable String wayOn(HttpServletRequest request) {
        return switch (waiting(request)) {
            case InterruptedForm _ -> ConfirmationController.FORM;
            case String page -> {
                forget(request);
                yield page.substring(request.getContextPath().length());
            }
            case null, default -> null;
        };
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(WAITING);
        }
    }
}
