package org.besa.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.platform.data.Ids;
import org.besa.platform.security.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// The sessions of accounts. Ending them happens in the transaction of the act that ends them.
@Component
public class Sessions {

    private static final String CONFIRMED = Sessions.class.getName() + ".confirmed";

    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final SessionSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    Sessions(
            FindByIndexNameSessionRepository<? extends Session> repository,
            SessionSettings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.repository = repository;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Makes the session of a request that of somebody who has just signed in. It gets another name, so that nobody who
    /// knew the old one is signed in with them, and keeps what is in it.
    public void begin(HttpServletRequest request, UUID account) {
        request.getSession();
        request.changeSessionId();
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval((int) settings.idle().toSeconds());
        session.setAttribute(Beginning.ATTRIBUTE, new Beginning(Ids.next(), clock.instant(), Origin.of(request)));
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.toString());
    }

    /// Remembers that the owner of the session of a request has confirmed who they are.
    public void confirm(HttpServletRequest request) {
        request.getSession().setAttribute(CONFIRMED, clock.instant());
    }

    /// Whether that, or signing in, was a few minutes ago at most.
    public boolean isConfirmed(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && (isRecent(session.getAttribute(CONFIRMED))
                        || (session.getAttribute(Beginning.ATTRIBUTE) instanceof Beginning beginning
                                && isRecent(beginning.at())));
    }

    private boolean isRecent(@Nullable Object at) {
        return at instanceof Instant then && then.plus(settings.confirmed()).isAfter(clock.instant());
    }

    /// Those of an account that have not ended, the current one first, then the one used last.
    public List<OpenSession> list(UUID account, HttpServletRequest request) {
        String current = currentId(request);
        return find(account).entrySet().stream()
                .flatMap(session -> open(session.getValue(), session.getKey().equals(current)).stream())
                .sorted(Comparator.comparing(OpenSession::current)
                        .thenComparing(OpenSession::lastSeen)
                        .reversed())
                .toList();
    }

    private Optional<OpenSession> open(Session session, boolean current) {
        Beginning beginning = session.getAttribute(Beginning.ATTRIBUTE);
        return beginning == null || isOver(beginning)
                ? Optional.empty()
                : Optional.of(new OpenSession(
                        beginning.id(), beginning.at(), session.getLastAccessedTime(), beginning.from(), current));
    }

    /// Ends one session of an account.
    ///
    /// @return where it had begun; empty when there is no such session
    public Optional<Origin> end(UUID account, UUID id) {
        for (Map.Entry<String, ? extends Session> session : find(account).entrySet()) {
            Beginning beginning = session.getValue().getAttribute(Beginning.ATTRIBUTE);
            if (beginning != null && beginning.id().equals(id)) {
                jdbc.sql("delete from access.session where session_id = :id")
                        .param("id", session.getKey())
                        .update();
                return Optional.of(beginning.from());
            }
        }
        return Optional.empty();
    }

    /// Ends all sessions of an account but the one of a request.
    ///
    /// @return how many
    public int endOthers(UUID account, HttpServletRequest request) {
        return jdbc.sql("delete from access.session where principal_name = :account and session_id <> :current")
                .param("account", account.toString())
                .param("current", String.valueOf(currentId(request)))
                .update();
    }

    /// Ends all sessions of an account.
    ///
    /// @return how many
    public int endAll(UUID account) {
        return jdbc.sql("delete from access.session where principal_name = :account")
                .param("account", account.toString())
                .update();
    }

    /// Whether a session has lasted as long as any may, or nobody signed in in it.
    boolean isOver(HttpSession session) {
        return !(session.getAttribute(Beginning.ATTRIBUTE) instanceof Beginning beginning) || isOver(beginning);
    }

    private boolean isOver(Beginning beginning) {
        return !beginning.at().plus(settings.longest()).isAfter(clock.instant());
    }

    private Map<String, ? extends Session> find(UUID account) {
        return repository.findByPrincipalName(account.toString());
    }

    private static @Nullable String currentId(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getId();
    }
}
