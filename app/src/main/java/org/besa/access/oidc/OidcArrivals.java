package org.besa.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.besa.access.AccountAffairs;
import org.besa.access.AccountAffairs.Owner;
import org.besa.access.Entrance;
import org.besa.access.OutsideIdentities;
import org.besa.access.OutsideRoles;
import org.besa.access.sessions.LimitedContexts;
import org.besa.access.sessions.SessionSettings;
import org.besa.platform.limits.Client;
import org.besa.platform.limits.Tallies;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.stereotype.Component;

/// Finds the account of somebody whom a provider has sent: the one that is tied to the provider's own name for them,
/// else the one with the e-mail address that the provider says it has verified, which is tied to that name from then
/// on. None is made, and no role follows but those that the operator mapped.
@Component
@ConditionalOnProperty("besa.sign-in.oidc.issuer")
class OidcArrivals {

    private static final Logger log = LoggerFactory.getLogger(OidcArrivals.class);
    private static final String REFUSED = "/sign-in?outside=";
    private static final String BY = "oidc";

    /// Anybody can come back in vain without having been anywhere; the trail holds no more of them than this in an
    /// hour.
    private static final int MOST_NOTED = 20;

    private static final Duration NOTED_WITHIN = Duration.ofHours(1);

    /// As far as clocks may differ.
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final AccountAffairs accounts;
    private final OutsideIdentities identities;
    private final OutsideRoles outside;
    private final MappedRoles mapped;
    private final Entrance entrance;
    private final OidcSettings settings;
    private final SessionSettings sessions;
    private final LimitedContexts contexts;
    private final Tallies tallies;
    private final Clock clock;
    private final RedirectStrategy redirect = new DefaultRedirectStrategy();

    OidcArrivals(
            AccountAffairs accounts,
            OutsideIdentities identities,
            OutsideRoles outside,
            MappedRoles mapped,
            Entrance entrance,
            OidcSettings settings,
            SessionSettings sessions,
            LimitedContexts contexts,
            Tallies tallies,
            Clock clock) {
        this.accounts = accounts;
        this.identities = identities;
        this.outside = outside;
        this.mapped = mapped;
        this.entrance = entrance;
        this.settings = settings;
        this.sessions = sessions;
        this.contexts = contexts;
        this.tallies = tallies;
        this.clock = clock;
    }

    void arrived(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        // nobody is signed in until their account is found: the filter has kept the provider's own person already
        SecurityContextHolder.clearContext();
        contexts.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
        if (!(authentication.getPrincipal() instanceof OidcUser user)) {
            refuse(null, "no-id-token", "failed", request, response);
        } else if (isTooOld(user.getAuthenticatedAt())) {
            refuse(null, "signed-in-too-long-ago", "failed", request, response);
        } else {
            arrived(user, request, response);
        }
    }

    /// The provider was asked not to rely on a signing-in older than a session of ours may be.
    private boolean isTooOld(@Nullable Instant signedIn) {
        return signedIn != null
                && signedIn.plus(sessions.longest()).plus(TOLERANCE).isBefore(clock.instant());
    }

    private void arrived(OidcUser user, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String issuer = settings.issuer().toString();
        String subject = String.valueOf(user.getSubject()); // no ID token is without one
        Optional<UUID> tied = identities.find(issuer, subject);
        Optional<UUID> account = tied.isPresent() ? tied.filter(this::isOpen) : byAddress(user);
        if (account.isEmpty()) {
            refuse(tied.orElse(null), tied.isPresent() ? "closed" : "no-account", "", request, response);
        } else if (tied.isEmpty() && !identities.tie(account.get(), issuer, subject)) {
            refuse(account.get(), "another-subject", "another", request, response);
        } else {
            outside.bringUpToDate(account.get(), mapped.of(user.getClaims()), issuer);
            redirect.sendRedirect(
                    request,
                    response,
                    isStrong(user.getIdToken())
                            ? entrance.enter(account.get(), BY, request, response)
                            : entrance.proved(account.get(), BY, request, response));
        }
    }

    private boolean isOpen(UUID account) {
        return accounts.findActor(account).isPresent();
    }

    private Optional<UUID> byAddress(OidcUser user) {
        String email = user.getEmail();
        return email != null && Boolean.TRUE.equals(user.getEmailVerified())
                ? accounts.findOwner(email).map(Owner::id)
                : Optional.empty();
    }

    /// Whether the provider itself asked for a second factor, and says so.
    private boolean isStrong(OidcIdToken token) {
        List<String> ways = token.getAuthenticationMethods();
        return settings.secondFactor()
                && ((ways != null && ways.stream().anyMatch(settings.amr()::contains))
                        || settings.acr().contains(String.valueOf(token.getAuthenticationContextClass())));
    }

    void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        log.warn("Somebody came back from the OpenID provider in vain: {}", refusal.getMessage());
        String why = refusal instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : "failed";
        refuse(null, why, "failed", request, response);
    }

    private void refuse(
            @Nullable UUID account, String why, String page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int count = tallies.add("oidc.refused", Client.of(request.getRemoteAddr()), NOTED_WITHIN)
                .count();
        if (count <= MOST_NOTED) {
            entrance.refused(account, BY, why);
        }
        redirect.sendRedirect(request, response, REFUSED + page);
    }
}
