package org.besa.access.invitations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.besa.access.Entrance;
import org.besa.access.Roles;
import org.besa.access.links.LinkSecret;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where somebody who has an account takes a role that they were invited to. They sign in for it: a link in a mail
/// gives nobody a role.
@Controller
@RequestMapping(OwnInvitationController.PATH + "/{secret}")
class OwnInvitationController {

    static final String PATH = "/desk/invitation";

    private final Invitations invitations;
    private final InvitationPlaces places;
    private final Roles roles;
    private final Entrance entrance;

    OwnInvitationController(Invitations invitations, InvitationPlaces places, Roles roles, Entrance entrance) {
        this.invitations = invitations;
        this.places = places;
        this.roles = roles;
        this.entrance = entrance;
    }

    @GetMapping
    String page(@PathVariable String secret, Actor actor, HttpServletResponse response, Model model) {
        Optional<Invitation> invitation = invitations.findOfKnown(LinkSecret.of(secret));
        if (invitation.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return "access/link_over";
        }
        boolean own = invitations.isFor(invitation.get(), actor);
        model.addAttribute("secret", secret);
        model.addAttribute("own", own);
        model.addAttribute("by", invitation.get().invitedBy());
        model.addAttribute("role", roles.role(invitation.get().role()).name());
        model.addAttribute("place", places.name(invitation.get().heldFor()));
        response.setStatus(own ? HttpStatus.OK.value() : HttpStatus.FORBIDDEN.value());
        return "access/own_invitation";
    }

    @PostMapping
    String accept(@PathVariable String secret, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        invitations.acceptAsKnown(LinkSecret.of(secret), actor);
        if (entrance.endsWithoutFactor(actor, request)) {
            return "redirect:/sign-in";
        }
        FlashMessage.done(redirect, "account.invitation.taken");
        return "redirect:/desk";
    }
}
