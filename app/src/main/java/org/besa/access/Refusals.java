package org.besa.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.audit.Subject;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.limits.Tallies;
import org.besa.platform.security.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.HandlerMapping;

/// Notes what somebody was not allowed to do: once an hour for each person and route, so that nobody fills the trail by
/// asking again and again.
@Component
class Refusals {

    private static final Duration ONCE = Duration.ofHours(1);

    private final Tallies tallies;
    private final AuditTrail audit;

    Refusals(Tallies tallies, AuditTrail audit) {
        this.tallies = tallies;
        this.audit = audit;
    }

    @Transactional
    public void note(Actor actor, HttpServletRequest request) {
        String route = request.getMethod() + " "
                + (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                        ? pattern
                        : "elsewhere");
        if (tallies.add("refused", actor.account() + " " + route, ONCE).count() == 1) {
            audit.note(
                    actor,
                    "access.refused",
                    new Subject("account", actor.account(), null, LocalizedText.EMPTY),
                    Details.facts(Map.of("route", route)));
        }
    }
}
