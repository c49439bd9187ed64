package org.besa.access.invitations;

import java.time.Clock;
import java.util.List;
import org.besa.access.links.LinkSecret;
import org.besa.platform.i18n.Dates;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.besa.platform.mail.Letter;
import org.besa.platform.web.PublicOrigin;
import org.springframework.stereotype.Component;

/// What invitations say by mail.
@Component
class InvitationLetters {

    private final Texts texts;
    private final PublicOrigin origin;
    private final InvitationPlaces places;
    private final Clock clock;

    InvitationLetters(Texts texts, PublicOrigin origin, InvitationPlaces places, Clock clock) {
        this.texts = texts;
        this.origin = origin;
        this.places = places;
        this.clock = clock;
    }

    /// To somebody who gets an account.
    Letter toSomebodyNew(Invitation invitation, LinkSecret secret) {
        Language language = invitation.language();
        String until = Dates.day(invitation.expiresAt().atZone(clock.getZone()).toLocalDate(), language);
        return new Letter(
                texts.text(language, "account.invitation.mail.subject"),
                List.of(
                        texts.text(
                                language,
                                "account.invitation.mail.who",
                                invitation.invitedBy(),
                                places.name(invitation.heldFor()).in(language)),
                        texts.text(language, "account.invitation.mail.until", until),
                        texts.text(language, "account.invitation.mail.unknown")),
                new Letter.Link(
                        texts.text(language, "account.invitation.mail.link"),
                        origin.link(language, "/invitation/" + secret.text())));
    }

    /// To somebody who has one already: they sign in with it and take the role.
    Letter toSomebodyKnown(Invitation invitation, LinkSecret secret, Language language) {
        String until = Dates.day(invitation.expiresAt().atZone(clock.getZone()).toLocalDate(), language);
        return new Letter(
                texts.text(language, "account.invitation.known.subject"),
                List.of(
                        texts.text(
                                language,
                                "account.invitation.mail.who",
                                invitation.invitedBy(),
                                places.name(invitation.heldFor()).in(language)),
                        texts.text(language, "account.invitation.known.text", until),
                        texts.text(language, "account.invitation.mail.unknown")),
                new Letter.Link(
                        texts.text(language, "account.invitation.known.link"),
                        origin.link(language, "/invitation/" + secret.text())));
    }
}
