package org.besa.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.besa.access.ConfirmedFirst;
import org.besa.access.OwnAccount;
import org.besa.access.OwnFactors;
import org.besa.access.OwnPasskeys;
import org.besa.access.passwords.PasswordRules;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// "My account".
@Controller
@RequestMapping("/desk/account")
class OwnAccountController {

    private static final String BACK = "redirect:/desk/account";

    private final OwnAccount own;
    private final OwnFactors factors;
    private final OwnPasskeys passkeys;
    private final PasswordRules rules;
    private final Texts texts;
    private final Clock clock;

    OwnAccountController(
            OwnAccount own, OwnFactors factors, OwnPasskeys passkeys, PasswordRules rules, Texts texts, Clock clock) {
        this.own = own;
        this.factors = factors;
        this.passkeys = passkeys;
        this.rules = rules;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String page(Actor actor, HttpServletRequest request, Model model) {
        return page(actor, request, model, "", "");
    }

    @PostMapping("/sessions/{id}/end")
    @ConfirmedFirst
    String endSession(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        own.endSession(actor, id);
        FlashMessage.done(redirect, "account.sessions.ended");
        return BACK;
    }

    @PostMapping("/sessions/end")
    @ConfirmedFirst
    String endOtherSessions(Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        own.endOtherSessions(actor, request);
        FlashMessage.done(redirect, "account.sessions.others-ended");
        return BACK;
    }

    @PostMapping("/password")
    String changePassword(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String next,
            Actor actor,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Optional<Problem> fault = own.changePassword(actor, present, next, request);
        if (fault.isEmpty()) {
            FlashMessage.done(redirect, "account.password.changed");
            return BACK;
        }
        Problem problem = fault.get();
        response.setStatus(problem.kind().status().value());
        String said = texts.text(language, problem.key(), problem.arguments().toArray());
        boolean ofPresent = problem.key().equals("account.password.not-present");
        return page(actor, request, model, ofPresent ? said : "", ofPresent ? "" : said);
    }

    private String page(Actor actor, HttpServletRequest request, Model model, String presentError, String nextError) {
        model.addAttribute("email", own.email(actor));
        model.addAttribute("confirmed", own.isConfirmed(request));
        model.addAttribute("sessions", own.sessions(actor, request));
        model.addAttribute("factor", factors.state(actor));
        model.addAttribute("passkeys", passkeys.list(actor));
        model.addAttribute("shortest", rules.shortest());
        model.addAttribute("presentError", presentError);
        model.addAttribute("nextError", nextError);
        model.addAttribute("zone", clock.getZone());
        return "access/account";
    }
}
