package org.besa.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.besa.access.factors.SecondFactors;
import org.besa.access.sessions.LimitedContexts;
import org.besa.access.sessions.Sessions;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.stereotype.Component;

/// The one way in: begins the session of somebody who has proved who they are, however they did.
@Component
public class Entrance {

    static final String CODE = "/sign-in/code";
    static final String SET_UP = "/sign-in/second-factor";

    private final AccountRepository accounts;
    private final SecondFactors factors;
    private final SecondFactorDemand demand;
    private final Clock clock;
    private final Sessions sessions;
    private final LimitedContexts contexts;
    private final InterruptedForms interrupted;
    private final SignInTrail trail;
    private final CsrfAuthenticationStrategy tokens;

    Entrance(
            AccountRepository accounts,
            SecondFactors factors,
            SecondFactorDemand demand,
            Clock clock,
            Sessions sessions,
            LimitedContexts contexts,
            InterruptedForms interrupted,
            SignInTrail trail,
            FormTokens tokens) {
        this.tokens = new CsrfAuthenticationStrategy(tokens);
        this.accounts = accounts;
        this.factors = factors;
        this.demand = demand;
        this.clock = clock;
        this.sessions = sessions;
        this.contexts = contexts;
        this.interrupted = interrupted;
        this.trail = trail;
    }

    /// Goes on with the owner of an account, who has proved one thing: lets them in, or asks for a second.
    ///
    /// @param by how they proved it, as the audit trail names it
    /// @return where they go on
    public String proved(UUID account, String by, HttpServletRequest request, HttpServletResponse response) {
        return proved(usable(account), by, request, response);
    }

    /// Lets the owner of an account in, who has proved all that is asked of them.
    ///
    /// @param by how they proved it, as the audit trail names it
    /// @return where they go on
    public String enter(UUID account, String by, HttpServletRequest request, HttpServletResponse response) {
        return enter(usable(account), by, request, response);
    }

    /// Notes that somebody was refused whom another has sent.
    ///
    /// @param account whose owner they are not; null when they belong to none
    /// @param why in a word, for the audit trail
    public void refused(@Nullable UUID account, String by, String why) {
        trail.failed(account, by, why);
    }

    /// The account whose owner has proved one thing in this session and is asked for a second.
    public Optional<UUID> expected(HttpServletRequest request) {
        return Pending.find(request, clock.instant()).map(Pending::account);
    }

    /// Ends the sessions of somebody who was given a role that asks for a second factor and has none: signing in again
    /// leads them to set one up.
    ///
    /// @return whether they have to
    public boolean endsWithoutFactor(Actor actor, HttpServletRequest request) {
        Account account = usable(actor.account());
        if (factors.hasAny(account.id()) || !demand.isFor(account.id(), account.email())) {
            return false;
        }
        sessions.endAll(account.id());
        request.getSession().invalidate();
        SecurityContextHolder.clearContext();
        return true;
    }

    private Account usable(UUID account) {
        return accounts.findById(account)
                .filter(found -> found.disabledAt() == null)
                .orElseThrow(Problem::notFound);
    }

    /// Goes on with somebody who has proved one thing: lets them in, or asks for a second.
    ///
    /// @param by how they proved it, as the audit trail names it
    /// @return where they go on
    String proved(Account account, String by, HttpServletRequest request, HttpServletResponse response) {
        if (factors.hasAny(account.id())) {
            new Pending(account.id(), by, clock.instant()).keepIn(request);
            return CODE;
        }
        if (demand.isFor(account.id(), account.email())) {
            new Pending(account.id(), by, clock.instant()).keepIn(request);
            return SET_UP;
        }
        return enter(account, by, request, response);
    }

    /// Lets somebody in who has proved all that is asked of them.
    ///
    /// @param by how they proved it, as the audit trail names it
    /// @return where they go on: what they had typed, what they had asked for, or the workspace
    String enter(Account account, String by, HttpServletRequest request, HttpServletResponse response) {
        SignedIn principal = SignedIn.of(account);
        Pending.forget(request);
        sessions.begin(request, account.id());
        Authentication authentication =
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        tokens.onAuthentication(authentication, request, response);
        contexts.saveContext(context, request, response);
        trail.signedIn(Actor.named(account.id(), account.name()), by);
        return interrupted.wayOn(request, response);
    }
}
