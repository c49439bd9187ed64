package org.besa.access.invitations;

import java.util.List;
import org.besa.platform.i18n.Language;
import org.besa.platform.start.ReadyNotice;
import org.besa.platform.web.PublicOrigin;
import org.springframework.stereotype.Component;

/// Tells who started Besa how the first account is made: with a link that is good once, and only as long as there is
/// none. There is no password to begin with.
@Component
class FirstAdministrator implements ReadyNotice {

    private final Invitations invitations;
    private final InvitationSettings settings;
    private final PublicOrigin origin;

    FirstAdministrator(Invitations invitations, InvitationSettings settings, PublicOrigin origin) {
        this.invitations = invitations;
        this.settings = settings;
        this.origin = origin;
    }

    @Override
    public List<String> lines() {
        return invitations
                .first()
                .map(secret -> List.of(
                        "There is no account yet. Whoever opens this link first becomes the administrator:",
                        "  " + origin.link(Language.EN, "/invitation/" + secret.text()),
                        "It is good once, for %d hours; starting Besa again prints another one."
                                .formatted(settings.first().toHours())))
                .orElse(List.of());
    }
}
