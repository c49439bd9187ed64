package org.besa.access;

import java.util.Map;
import java.util.UUID;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.audit.Subject;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the audit trail says of coming in and being refused; from where, it knows by itself.
@Component
class SignInTrail {

    /// Who was refused proved nothing, so nobody is named as having done it.
    private static final Actor SOMEBODY = Actor.named(new UUID(0, 0), "–");

    private static final UUID NO_ACCOUNT = new UUID(0, 0);

    private final AuditTrail audit;

    SignInTrail(AuditTrail audit) {
        this.audit = audit;
    }

    void signedIn(Actor actor, String by) {
        note(actor, "access.signed-in", actor.account(), Map.of("by", by));
    }

    void signedOut(Account account) {
        note(Actor.named(account.id(), account.name()), "access.signed-out", account.id(), Map.of());
    }

    /// @param account null when there is no such account: an address that somebody mistyped is not kept
    void failed(@Nullable Account account, String by) {
        note(SOMEBODY, "access.sign-in-failed", account == null ? NO_ACCOUNT : account.id(), Map.of("by", by));
    }

    /// @param account null when there is none that could be meant
    /// @param why in a word
    void failed(@Nullable UUID account, String by, String why) {
        note(SOMEBODY, "access.sign-in-failed", account == null ? NO_ACCOUNT : account, Map.of("by", by, "why", why));
    }

    void locked(Account account) {
        note(SOMEBODY, "access.account-locked", account.id(), Map.of());
    }

    /// From where too many were wrong, the entry knows by itself.
    void addressLocked() {
        note(SOMEBODY, "access.address-locked", NO_ACCOUNT, Map.of());
    }

    void recoveryCodeUsed(Account account, int left) {
        note(SOMEBODY, "access.recovery-code-used", account.id(), Map.of("left", left));
    }

    private void note(Actor actor, String act, UUID account, Map<String, ?> facts) {
        audit.note(actor, act, new Subject("account", account, null, LocalizedText.EMPTY), Details.facts(facts));
    }
}
