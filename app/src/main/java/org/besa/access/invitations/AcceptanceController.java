package org.besa.access.invitations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.besa.access.Entrance;
import org.besa.access.invitations.Invitations.Acceptance;
import org.besa.access.links.LinkSecret;
import org.besa.access.passkeys.Passkeys;
import org.besa.access.passwords.PasswordRules;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.besa.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Where somebody who was invited makes their account. Opening the link uses nothing up: mail programs open links too.
@Controller
@RequestMapping("/invitation/{secret}")
class AcceptanceController {

    private final Invitations invitations;
    private final Entrance entrance;
    private final Passkeys passkeys;
    private final PasswordRules rules;
    private final Texts texts;

    AcceptanceController(
            Invitations invitations, Entrance entrance, Passkeys passkeys, PasswordRules rules, Texts texts) {
        this.passkeys = passkeys;
        this.invitations = invitations;
        this.entrance = entrance;
        this.rules = rules;
        this.texts = texts;
    }

    @GetMapping
    String page(@PathVariable String secret, Language language, HttpServletResponse response, Model model) {
        Optional<Invitation> invitation = invitations.find(LinkSecret.of(secret));
        if (invitation.isEmpty()) {
            if (invitations.findOfKnown(LinkSecret.of(secret)).isPresent()) {
                return "redirect:" + OwnInvitationController.PATH + "/" + secret;
            }
            response.setStatus(HttpStatus.GONE.value());
            return "access/link_over";
        }
        return page(invitation.get(), secret, "", "", language, Fault.NONE, model);
    }

    @PostMapping
    String accept(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "sq") String language,
            Language pageLanguage,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        LinkSecret link = LinkSecret.of(secret);
        Language chosen = Language.find(language).orElse(Language.SQ);
        try {
            if (!credential.isEmpty()) {
                UUID account = invitations.acceptWithPasskey(
                        link, new Acceptance(email, name, null, chosen), credential, request);
                return "redirect:" + entrance.enter(account, "passkey", request, response);
            }
            UUID account = invitations.accept(link, new Acceptance(email, name, password, chosen));
            return "redirect:" + entrance.proved(account, "invitation", request, response);
        } catch (Problem problem) {
            Optional<Invitation> invitation = invitations.find(link);
            if (problem.kind() != Problem.Kind.INVALID || invitation.isEmpty()) {
                response.setStatus(HttpStatus.GONE.value());
                return "access/link_over";
            }
            response.setStatus(problem.kind().status().value());
            return page(invitation.get(), secret, email, name, chosen, said(problem, pageLanguage), model);
        }
    }

    /// What the browser is asked for a passkey instead of a password, as JSON.
    @GetMapping(path = "/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String options(
            @PathVariable String secret, @RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        Invitation invitation = invitations.find(LinkSecret.of(secret)).orElseThrow(Problem::notFound);
        return passkeys.askForNew(request, null, invitation.email() == null ? email.strip() : invitation.email());
    }

    private String page(
            Invitation invitation,
            String secret,
            String email,
            String name,
            Language language,
            Fault fault,
            Model model) {
        model.addAttribute("invitation", invitation);
        model.addAttribute("secret", secret);
        model.addAttribute("email", email);
        model.addAttribute("name", name);
        model.addAttribute("chosen", language);
        model.addAttribute("fault", fault);
        model.addAttribute("shortest", rules.shortest());
        return "access/invitation";
    }

    private Fault said(Problem problem, Language language) {
        return new Fault(
                problem.key(),
                texts.text(language, problem.key(), problem.arguments().toArray()));
    }
}
