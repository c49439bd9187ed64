package org.besa.access;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.besa.access.sessions.Origin;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.security.Actor;
import org.springframework.stereotype.Component;

/// What the audit trail says of coming in and being refused: from where, with what.
@Component
class SignInTrail {

    /// Who was refused proved nothing, so nobody is named as having done it.
    private static final Actor SOMEBODY = Actor.named(new UUID(0, 0), "–");

    private static final UUID NO_ACCOUNT = new UUID(0, 0);

    private final AuditTrail audit;

    SignInTrail(AuditTrail audit) {
        this.audit = audit;
    }

    void signedIn(Actor actor, String by, Origin from) {
        audit.note(actor, "access.signed-in", actor.account(), details(from, Map.of("by", by)));
    }

    /// @param account null when there is no such account: an address that somebody mistyped is not kept
    void failed(@org.jspecify.annotations.Nullable Account account, String by, Origin from) {
        audit.note(
                SOMEBODY,
                "access.sign-in-failed",
                account == null ? NO_ACCOUNT : account.id(),
                details(from, Map.of("by", by)));
    }

    void locked(Account account, Origin from) {
        audit.note(SOMEBODY, "access.account-locked", account.id(), details(from, Map.of()));
    }

    void recoveryCodeUsed(Account account, int left, Origin from) {
        audit.note(
                SOMEBODY,
                "access.recovery-code-used",
                account.id(),
                details(from, Map.of("left", String.valueOf(left))));
    }

    private static Map<String, String> details(Origin from, Map<String, String> more) {
        Map<String, String> details = new HashMap<>(from.details());
        details.putAll(more);
        return details;
    }
}
