package org.besa.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Who is signed in, as their session says, as long as it may last. A session that is over is ended, and a page that
/// asks nobody who they are asks for no session.
@Component
public final class LimitedContexts implements SecurityContextRepository {

    private final HttpSessionSecurityContextRepository kept = new HttpSessionSecurityContextRepository();
    private final Sessions sessions;

    LimitedContexts(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        DeferredSecurityContext context = kept.loadDeferredContext(request);
        return new DeferredSecurityContext() {
            @Override
            public SecurityContext get() {
                return limited(context.get(), request);
            }

            @Override
            public boolean isGenerated() {
                return context.isGenerated();
            }
        };
    }

    private SecurityContext limited(SecurityContext context, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (context.getAuthentication() == null || session == null || !sessions.isOver(session)) {
            return context;
        }
        session.invalidate();
        return SecurityContextHolder.createEmptyContext();
    }

    @Override
    @Deprecated
    @SuppressWarnings({"deprecation", "removal", "InlineMeSuggester"})
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        kept.saveContext(context, request, response);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return kept.containsContext(request);
    }
}
