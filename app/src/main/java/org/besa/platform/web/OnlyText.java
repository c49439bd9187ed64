package org.besa.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses fields with the zero character where something is kept or looked up as it was typed, which is in every form
/// that is posted and in the workspace: no browser sends it, and the database cannot hold it. What the public searches
/// for is folded to words before, so that there it harms nothing.
final class OnlyText implements HandlerInterceptor {

    private static final char ZERO = '\0';

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isTakenAsTyped(request) && isBroken(request)) {
            throw new Problem(Problem.Kind.UNREADABLE, "problem.bad-request");
        }
        return true;
    }

    private static boolean isTakenAsTyped(HttpServletRequest request) {
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !read || path.startsWith("/desk");
    }

    private static boolean isBroken(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .anyMatch(field -> isBroken(field.getKey())
                        || Arrays.stream(field.getValue()).anyMatch(OnlyText::isBroken));
    }

    private static boolean isBroken(String text) {
        return text.indexOf(ZERO) >= 0;
    }
}
