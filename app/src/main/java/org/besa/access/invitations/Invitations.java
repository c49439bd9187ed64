package org.besa.access.invitations;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.access.AccountAffairs;
import org.besa.access.Accounts;
import org.besa.access.Assignments;
import org.besa.access.HeldFor;
import org.besa.access.Roles;
import org.besa.access.links.LinkSecret;
import org.besa.access.passkeys.Passkeys;
import org.besa.access.passwords.PasswordRules;
import org.besa.directory.EntryEnded;
import org.besa.directory.InstitutionSucceeded;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.audit.Subject;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.mail.Mails;
import org.besa.platform.mail.Recipient;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Origin;
import org.besa.platform.security.Scope;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Everything that happens to invitations. Whether an address is known already is told to its owner alone.
@Component
class Invitations {

    private static final String FIRST_ROLE = "administrator";
    private static final UUID PROGRAM = new UUID(0, 0);
    private static final int LONGEST_NAME = 200;

    private final InvitationRows rows;
    private final InvitationLetters letters;
    private final InvitationPlaces places;
    private final InvitationSettings settings;
    private final Roles roles;
    private final Assignments assignments;
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
            InvitationPlaces places,
            InvitationSettings settings,
            Roles roles,
            Assignments assignments,
            Accounts accounts,
            AccountAffairs affairs,
            Passkeys passkeys,
            PasswordRules rules,
            Mails mails,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.places = places;
        this.settings = settings;
        this.roles = roles;
        this.assignments = assignments;
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
                .filter(invitation -> mayInvite(actor, invitation))
                .toList();
    }

    /// Invites an address to a role: who may give the role there may invite to it.
    ///
    /// @param role code of the role
    @Transactional
    void invite(String email, String role, HeldFor heldFor, Language language, Actor actor) {
        if (!assignments.mayGive(role, heldFor, actor)) {
            throw new AccessDeniedException(actor.name() + " may not invite as " + role);
        }
        if (!places.exists(heldFor)) {
            throw new Problem(Problem.Kind.INVALID, "account.invitation.no-offer");
        }
        if (!roles.role(role).scopes().contains(heldFor.kind())) {
            throw new Problem(Problem.Kind.INVALID, "access.problem.wrong-scope");
        }
        if (!Recipient.isAddress(email)) {
            throw new Problem(Problem.Kind.INVALID, "account.invitation.no-address");
        }
        LinkSecret secret = LinkSecret.fresh();
        Invitation invitation = rows.add(email, role, heldFor, language, actor, secret, settings.valid());
        send(invitation, secret);
        note(actor, "access.invited", invitation);
    }

    /// Sends one again, with another link.
    @Transactional
    void resend(UUID id, Actor actor) {
        Invitation invitation = unanswered(id, actor);
        LinkSecret secret = LinkSecret.fresh();
        rows.renew(id, secret, settings.valid());
        send(rows.find(id).orElseThrow(Problem::notFound), secret);
        note(actor, "access.invitation-sent-again", invitation);
    }

    /// Takes one back; its link is good no more.
    @Transactional
    void withdraw(UUID id, Actor actor) {
        Invitation invitation = unanswered(id, actor);
        rows.withdraw(id);
        note(actor, "access.invitation-withdrawn", invitation);
    }

    /// Nobody is invited any more to what has ended.
    @EventListener
    void succeeded(InstitutionSucceeded event) {
        withdrawAll(event.predecessor(), null, event.actor());
    }

    @EventListener
    void ended(EntryEnded event) {
        withdrawAll(event.institution(), event.unit(), event.actor());
    }

    private void withdrawAll(UUID institution, @Nullable UUID unit, Actor actor) {
        rows.listUnanswered(institution, unit).forEach(invitation -> {
            rows.withdraw(invitation.id());
            note(actor, "access.invitation-withdrawn", invitation);
        });
    }

    private Invitation unanswered(UUID id, Actor actor) {
        Invitation invitation = rows.find(id)
                .filter(found -> found.email() != null && mayInvite(actor, found))
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
            mails.send(to, letters.toSomebodyKnown(invitation, secret, to.language()));
        } else {
            mails.send(new Recipient(email, "", invitation.language()), letters.toSomebodyNew(invitation, secret));
        }
    }

    /// The invitation of a link; empty when it is good no more, for whatever reason.
    @Transactional
    Optional<Invitation> find(LinkSecret secret) {
        return rows.hold(secret).filter(this::isUsable);
    }

    /// The invitation of a link whose address has an account already; empty when it is good no more, for whatever
    /// reason.
    @Transactional
    Optional<Invitation> findOfKnown(LinkSecret secret) {
        return rows.hold(secret)
                .filter(invitation -> invitation.email() != null
                        && affairs.findOwner(invitation.email()).isPresent());
    }

    /// Whether an invitation went to the address of an actor.
    boolean isFor(Invitation invitation, Actor actor) {
        return invitation.email() != null
                && affairs.findOwner(invitation.email())
                        .map(AccountAffairs.Owner::id)
                        .filter(actor.account()::equals)
                        .isPresent();
    }

    /// Gives the role of an invitation to the owner of its address, who is signed in.
    ///
    /// @throws Problem when the link is good no more, or went to somebody else
    @Transactional
    void acceptAsKnown(LinkSecret secret, Actor actor) {
        Invitation invitation = findOfKnown(secret)
                .filter(found -> isFor(found, actor) && rows.accept(found.id()))
                .orElseThrow(Problem::notFound);
        LocalDate today = LocalDate.now(clock);
        boolean held = assignments.listOf(actor.account()).stream()
                .anyMatch(assignment -> assignment.role().equals(invitation.role())
                        && assignment.heldFor().equals(invitation.heldFor())
                        && assignment.isHeldOn(today));
        if (!held) {
            assignments.give(actor.account(), invitation.role(), invitation.heldFor(), today, null, giver(invitation));
        }
        note(Actor.named(actor.account(), actor.name()), "access.invitation-accepted", invitation);
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
        Actor giver = giver(invitation);
        Actor newcomer = Actor.named(invitation.id(), name);
        UUID account = accounts.add(email, name, acceptance.password(), newcomer);
        assignments.give(account, invitation.role(), invitation.heldFor(), LocalDate.now(clock), null, giver);
        affairs.setLanguage(account, acceptance.language());
        note(newcomer, "access.invitation-accepted", invitation);
        return account;
    }

    /// Who gives the role: who invited, with what they may do now. Who may no longer give it has invited in vain.
    private Actor giver(Invitation invitation) {
        return invitation.email() == null
                ? program()
                : affairs.findActor(invitation.inviter())
                        .filter(inviter -> assignments.mayGive(invitation.role(), invitation.heldFor(), inviter))
                        .orElseThrow(Problem::notFound);
    }

    /// The program itself, which makes the first administrator.
    private Actor program() {
        return Actor.holding(PROGRAM, "Besa", roles.grant(FIRST_ROLE, new Scope.Everywhere()));
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
    Optional<LinkSecret> first() {
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        LinkSecret secret = LinkSecret.fresh();
        rows.add(null, FIRST_ROLE, HeldFor.SYSTEM, Language.SQ, program(), secret, settings.first());
        return Optional.of(secret);
    }

    boolean isOpen(Invitation invitation) {
        return invitation.isOpen(clock.instant());
    }

    private boolean mayInvite(Actor actor, Invitation invitation) {
        return assignments.mayGive(invitation.role(), invitation.heldFor(), actor);
    }

    private void note(Actor actor, String act, Invitation invitation) {
        audit.note(
                actor,
                act,
                new Subject("", invitation.id(), invitation.heldFor().institution(), LocalizedText.EMPTY),
                details(invitation));
    }

    private static Details details(Invitation invitation) {
        Map<String, String> details = new HashMap<>();
        details.put("role", invitation.role());
        details.put("for", InvitationPlaces.key(invitation.heldFor()));
        return Details.facts(details).of(invitation.id(), Map.of("email", String.valueOf(invitation.email())));
    }
}
