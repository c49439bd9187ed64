package org.besa.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.besa.access.ConfirmedFirst;
import org.besa.access.OwnPasskeys;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The passkeys of one's own account.
@Controller
@RequestMapping("/desk/account/passkeys")
class OwnPasskeyController {

    private static final String BACK = "redirect:/desk/account";

    private final OwnPasskeys own;

    OwnPasskeyController(OwnPasskeys own) {
        this.own = own;
    }

    @GetMapping(path = "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    @ConfirmedFirst
    String options(Actor actor, HttpServletRequest request) {
        return own.ask(actor, request);
    }

    @PostMapping
    @ConfirmedFirst
    String add(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String label,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        FlashMessage.attempt(redirect, "account.passkey.added", () -> own.add(actor, credential, label, request));
        return BACK;
    }

    @PostMapping("/{id}/name")
    String rename(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String label,
            Actor actor,
            RedirectAttributes redirect) {
        own.rename(actor, id, label);
        FlashMessage.done(redirect, "account.passkey.renamed");
        return BACK;
    }

    @PostMapping("/{id}/removal")
    @ConfirmedFirst
    String remove(@PathVariable String id, Actor actor, RedirectAttributes redirect) {
        FlashMessage.attempt(redirect, "account.passkey.removed", () -> own.remove(actor, id));
        return BACK;
    }
}
