package org.besa.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Somebody who has proved one thing and is asked for a second. Until then they are nobody: what is kept of them in the
/// session is this and not who they are.
///
/// @param by what they proved it with
/// @param at when
record Pending(UUID account, String by, Instant at) implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = Pending.class.getName();
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /// Keeps it in a session with another name, for the reason that signing in does.
    void keepIn(HttpServletRequest request) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    static Optional<Pending> find(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof Pending pending
                        && pending.at().plus(LONGEST).isAfter(now)
                ? Optional.of(pending)
                : Optional.empty();
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }
}
