package org.besa.access.invitations;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.besa.access.HeldFor;
import org.besa.access.Roles;
import org.besa.directory.Institution;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.besa.platform.mail.Mails;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where people are invited.
@Controller
@RequestMapping("/desk/invitations")
class InvitationsController {

    private static final String BACK = "redirect:/desk/invitations";

    private final Invitations invitations;
    private final InvitationPlaces places;
    private final Roles roles;
    private final Mails mails;
    private final Texts texts;
    private final Clock clock;

    InvitationsController(
            Invitations invitations, InvitationPlaces places, Roles roles, Mails mails, Texts texts, Clock clock) {
        this.invitations = invitations;
        this.places = places;
        this.roles = roles;
        this.mails = mails;
        this.texts = texts;
        this.clock = clock;
    }

    /// @param unitsOf the institution to whose units somebody is to be invited
    @GetMapping
    String list(@RequestParam(required = false) @Nullable UUID unitsOf, Actor actor, Language language, Model model) {
        return page(actor, unitsOf, language, new TypedInvitation("", "", language.code()), "", model);
    }

    @PostMapping
    String invite(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String offer,
            @RequestParam(defaultValue = "sq") String language,
            Actor actor,
            Language pageLanguage,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            String[] parts = offer.split(" ", 2);
            HeldFor heldFor = InvitationPlaces.find(parts[parts.length - 1])
                    .orElseThrow(() -> new Problem(Problem.Kind.INVALID, "account.invitation.no-offer"));
            invitations.invite(
                    email.strip(), parts[0], heldFor, Language.find(language).orElse(Language.SQ), actor);
        } catch (Problem problem) {
            response.setStatus(problem.kind().status().value());
            String said =
                    texts.text(pageLanguage, problem.key(), problem.arguments().toArray());
            UUID unitsOf = InvitationPlaces.find(offer.substring(offer.indexOf(' ') + 1))
                    .map(HeldFor::institution)
                    .orElse(null);
            return page(actor, unitsOf, pageLanguage, new TypedInvitation(email, offer, language), said, model);
        }
        FlashMessage.done(redirect, "account.invitation.sent", email.strip());
        return BACK;
    }

    @PostMapping("/{id}/resending")
    String resend(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        FlashMessage.attempt(redirect, "account.invitation.sent-again", () -> invitations.resend(id, actor));
        return BACK;
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        FlashMessage.attempt(redirect, "account.invitation.withdrawn", () -> invitations.withdraw(id, actor));
        return BACK;
    }

    private String page(
            Actor actor, @Nullable UUID unitsOf, Language language, TypedInvitation typed, String error, Model model) {
        List<Institution> withUnits = places.listWithUnits(actor, language);
        UUID chosen = withUnits.size() == 1 ? withUnits.getFirst().id() : unitsOf;
        List<InvitationPlace> offered = places.list(actor, chosen);
        if (offered.isEmpty()) {
            throw new AccessDeniedException(actor.name() + " may invite nobody");
        }
        model.addAttribute("typed", typed);
        model.addAttribute("error", error);
        model.addAttribute("places", offered);
        model.addAttribute("withUnits", withUnits);
        model.addAttribute("unitsOf", chosen == null ? "" : chosen.toString());
        model.addAttribute("server", mails.hasServer());
        model.addAttribute("waiting", mails.countWaiting());
        model.addAttribute("zone", clock.getZone());
        model.addAttribute(
                "lines",
                invitations.list(actor).stream()
                        .map(invitation -> new InvitationLine(
                                invitation,
                                roles.role(invitation.role()).name(),
                                places.name(invitation.heldFor()),
                                invitations.isOpen(invitation)))
                        .toList());
        return "access/invitations";
    }
}
