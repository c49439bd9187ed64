package org.besa.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.besa.access.passkeys.Passkeys;
import org.besa.platform.web.FlashMessage;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Signing in with a passkey, which verifies its user and so is all that is asked for. Guessing one is hopeless, so
/// nobody has to wait; who is kept out by others who guess the password comes in this way.
@Controller
@RequestMapping(SignInController.PATH + "/passkey")
class PasskeySignInController {

    private final Passkeys passkeys;
    private final AccountRepository accounts;
    private final SignInTrail trail;
    private final Entrance entrance;

    PasskeySignInController(Passkeys passkeys, AccountRepository accounts, SignInTrail trail, Entrance entrance) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.trail = trail;
        this.entrance = entrance;
    }

    @GetMapping(path = "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String options(HttpServletRequest request) {
        return passkeys.askToSign(request);
    }

    @PostMapping
    String signIn(
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Optional<Account> account = passkeys.signedBy(request, credential)
                .flatMap(accounts::findById)
                .filter(found -> found.disabledAt() == null);
        if (account.isPresent()) {
            return "redirect:" + entrance.enter(account.get(), "passkey", request, response);
        }
        trail.failed(null, "passkey");
        FlashMessage.refused(redirect, "account.passkey.refused");
        return "redirect:" + SignInController.PATH;
    }
}
