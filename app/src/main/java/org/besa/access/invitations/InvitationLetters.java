package org.besa.access.invitations;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.besa.access.links.LinkSecret;
import org.besa.directory.Institutions;
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
    private final Institutions institutions;
    private final Clock clock;

    InvitationLetters(Texts texts, PublicOrigin origin, Institutions institutions, Clock clock) {
        this.texts = texts;
        this.origin = origin;
        this.institutions = institutions;
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
                                place(invitation.institution(), language)),
                        texts.text(language, "account.invitation.mail.until", until),
                        texts.text(language, "account.invitation.mail.unknown")),
                new Letter.Link(
                        texts.text(language, "account.invitation.mail.link"),
                        origin.link(language, "/invitation/" + secret.text())));
    }

    /// To somebody who has one already: they sign in with it.
    Letter toSomebodyKnown(Invitation invitation, Language language) {
        return new Letter(
                texts.text(language, "account.invitation.known.subject"),
                List.of(
                        texts.text(
                                language,
                                "account.invitation.mail.who",
                                invitation.invitedBy(),
                                place(invitation.institution(), language)),
                        texts.text(language, "account.invitation.known.text")),
                new Letter.Link(texts.text(language, "access.sign-in.title"), origin.link(language, "/sign-in")));
    }

    private String place(@org.jspecify.annotations.Nullable UUID institution, Language language) {
        return institution == null
                ? texts.text(language, "account.invitation.everywhere")
                : institutions.institution(institution).name().in(language);
    }
}
