package org.besa.access.invitations;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.access.AccountAffairs;
import org.besa.access.Accounts;
import org.besa.access.Role;
import org.besa.access.links.LinkSecret;
import org.besa.access.passkeys.Passkeys;
import org.besa.access.passwords.PasswordRules;
import org.besa.access.sessions.Origin;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.i18n.Language;
import org.besa.platform.mail.Mails;
import org.besa.platform.mail.Recipient;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Everything that happens to invitations. Whether an address is known already is told to its owner alone.
@Component
class Invitations {

    private static final String INVITE = "access.invite";
    private static final String EVERYWHERE = "access.accounts";
    private static final int LONGEST_NAME = 200;

    private final InvitationRows rows;
    private final InvitationLetters letters;
    private final InvitationSettings settings;
    private final Accounts accounts;
    private final AccountAffairs affairs;
    private final Passkeys passkeys;
    private final PasswordRules rules;
    private final Mails mails;
    private final AuditTrail audit;
    private final Clock clock;

    Invitations(
            InvitationRows rows,
            InvitationLetters letters,
            InvitationSettings settings,
            Accounts accounts,
            AccountAffairs affairs,
            Passkeys passkeys,
            PasswordRules rules,
            Mails mails,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.settings = settings;
        this.accounts = accounts;
        this.affairs = affairs;
        this.passkeys = passkeys;
        this.rules = rules;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whom an actor has invited or might have, the latest first.
    List<Invitation> list(Actor actor) {
        return rows.list().stream()
                .filter(invitation -> mayInvite(actor, invitation.institution()))
                .toList();
    }

    /// Invites an address to a role.
    ///
    /// @param institution null for a role everywhere
    @Transactional
    void invite(String email, Role role, @Nullable UUID institution, Language language, Actor actor) {
        require(actor, institution);
        if ((institution == null) != (role == Role.COORDINATOR)) {
            throw new Problem(Problem.Kind.INVALID, "account.invitation.no-institution");
        }
        if (!Recipient.isAddress(email)) {
            throw new Problem(Problem.Kind.INVALID, "account.invitation.no-address");
        }
        LinkSecret secret = LinkSecret.fresh();
        Invitation invitation = rows.add(email, role, institution, language, actor, secret, settings.valid());
        send(invitation, secret);
        audit.note(actor, "access.invited", invitation.id(), details(invitation));
    }

    /// Sends one again, with another link.
    @Transactional
    void resend(UUID id, Actor actor) {
        Invitation invitation = unanswered(id, actor);
        LinkSecret secret = LinkSecret.fresh();
        rows.renew(id, secret, settings.valid());
        send(rows.find(id).orElseThrow(Problem::notFound), secret);
        audit.note(actor, "access.invitation-sent-again", id, details(invitation));
    }

    /// Takes one back; its link is good no more.
    @Transactional
    void withdraw(UUID id, Actor actor) {
        Invitation invitation = unanswered(id, actor);
        rows.withdraw(id);
        audit.note(actor, "access.invitation-withdrawn", id, details(invitation));
    }

    private Invitation unanswered(UUID id, Actor actor) {
        Invitation invitation = rows.find(id)
                .filter(found -> found.email() != null && mayInvite(actor, found.institution()))
                .orElseThrow(Problem::notFound);
        if (invitation.acceptedAt() != null || invitation.withdrawnAt() != null) {
            throw new Problem(Problem.Kind.CONFLICT, "account.invitation.answered");
        }
        return invitation;
    }

    private void send(Invitation invitation, LinkSecret secret) {
        String email = String.valueOf(invitation.email());
        Optional<AccountAffairs.Owner> known = affairs.findOwner(email);
        if (known.isPresent()) {
            Recipient to = known.get().mail();
            mails.send(to, letters.toSomebodyKnown(invitation, to.language()));
        } else {
            mails.send(new Recipient(email, "", invitation.language()), letters.toSomebodyNew(invitation, secret));
        }
    }

    /// The invitation of a link; empty when it is good no more, for whatever reason.
    @Transactional
    Optional<Invitation> find(LinkSecret secret) {
        return rows.hold(secret).filter(this::isUsable);
    }

    /// The first administrator is made once: not any more when there is an account.
    private boolean isUsable(Invitation invitation) {
        return invitation.email() == null ? accounts.isEmpty() : !accounts.has(invitation.email());
    }

    /// What an answer to an invitation says.
    ///
    /// @param email of the first administrator; of others their invitation says it
    /// @param password null when a passkey comes instead
    record Acceptance(String email, String name, @Nullable String password, Language language) {}

    /// Makes the account.
    ///
    /// @return its id
    /// @throws Problem when the link is good no more, or something is missing
    @Transactional
    UUID accept(LinkSecret secret, Acceptance acceptance) {
        Invitation invitation = find(secret).orElseThrow(Problem::notFound);
        String email = invitation.email() == null ? acceptance.email().strip() : invitation.email();
        String name = acceptance.name().replaceAll("\\p{Cntrl}+", " ").strip();
        if (!Recipient.isAddress(email)) {
            throw new Problem(Problem.Kind.INVALID, "account.invitation.no-address");
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Problem(Problem.Kind.INVALID, "account.invitation.no-name");
        }
        if (acceptance.password() != null) {
            rules.findFault(acceptance.password(), email, name).ifPresent(fault -> {
                throw fault;
            });
        }
        if (!rows.accept(invitation.id())) {
            throw Problem.notFound();
        }
        Actor newcomer = new Actor(invitation.id(), name, null, java.util.Set.of());
        UUID account =
                accounts.add(email, name, acceptance.password(), invitation.role(), invitation.institution(), newcomer);
        affairs.setLanguage(account, acceptance.language());
        audit.note(newcomer, "access.invitation-accepted", account, details(invitation));
        return account;
    }

    /// Makes the account with a passkey in the place of a password.
    ///
    /// @param answer of the browser, as JSON
    /// @return its id
    /// @throws Problem when the link is good no more, something is missing, or the passkey is none
    @Transactional
    UUID acceptWithPasskey(LinkSecret secret, Acceptance acceptance, String answer, HttpServletRequest request) {
        UUID account = accept(secret, acceptance);
        passkeys.add(request, account, answer, Origin.of(request).device());
        return account;
    }

    /// The link with which the first administrator is made; empty when there is an account.
    @Transactional
    Optional<LinkSecret> first(Actor program) {
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        LinkSecret secret = LinkSecret.fresh();
        rows.add(null, Role.COORDINATOR, null, Language.SQ, program, secret, settings.first());
        return Optional.of(secret);
    }

    boolean isOpen(Invitation invitation) {
        return invitation.isOpen(clock.instant());
    }

    /// The roles an actor may give.
    List<Role> roles(Actor actor) {
        return actor.may(EVERYWHERE) ? List.of(Role.INSTITUTION, Role.COORDINATOR) : List.of(Role.INSTITUTION);
    }

    boolean mayInvite(Actor actor, @Nullable UUID institution) {
        return institution == null ? actor.may(INVITE) && actor.may(EVERYWHERE) : actor.may(INVITE, institution);
    }

    private void require(Actor actor, @Nullable UUID institution) {
        if (!mayInvite(actor, institution)) {
            throw new AccessDeniedException(actor.name() + " may not " + INVITE);
        }
    }

    private static Map<String, String> details(Invitation invitation) {
        Map<String, String> details = new HashMap<>();
        details.put("role", invitation.role().name());
        details.put("email", String.valueOf(invitation.email()));
        details.put("institution", String.valueOf(invitation.institution()));
        return details;
    }
}
