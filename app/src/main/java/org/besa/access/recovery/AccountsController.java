package org.besa.access.recovery;

import java.time.Clock;
import java.util.UUID;
import org.besa.access.AccountAffairs;
import org.besa.platform.mail.Mails;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Accounts, as administrators look after them.
@Controller
@RequestMapping("/desk/accounts")
class AccountsController {

    private static final String BACK = "redirect:/desk/accounts";

    private final AccountAffairs accounts;
    private final LostFactors lost;
    private final Mails mails;
    private final Clock clock;

    AccountsController(AccountAffairs accounts, LostFactors lost, Mails mails, Clock clock) {
        this.accounts = accounts;
        this.lost = lost;
        this.mails = mails;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("lines", accounts.list(actor));
        model.addAttribute("lost", lost.list(actor));
        model.addAttribute("self", actor.account());
        model.addAttribute("server", mails.hasServer());
        model.addAttribute("waiting", mails.countWaiting());
        model.addAttribute("failed", mails.countFailed());
        model.addAttribute("zone", clock.getZone());
        return "access/accounts";
    }

    @PostMapping("/{id}/unlocking")
    String unlock(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        FlashMessage.attempt(redirect, "account.accounts.unlocked", () -> accounts.unlock(id, actor));
        return BACK;
    }

    @PostMapping("/{id}/closing")
    String disable(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        FlashMessage.attempt(redirect, "account.accounts.disabled", () -> accounts.disable(id, actor));
        return BACK;
    }

    @PostMapping("/{id}/opening")
    String enable(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        FlashMessage.attempt(redirect, "account.accounts.enabled", () -> accounts.enable(id, actor));
        return BACK;
    }

    @PostMapping("/recoveries/{id}/confirmation")
    String confirm(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        try {
            FlashMessage.done(
                    redirect,
                    lost.confirm(id, actor) ? "account.lost.confirmed-second" : "account.lost.confirmed-first");
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            FlashMessage.refused(redirect, problem.key());
        }
        return BACK;
    }

    @PostMapping("/recoveries/{id}/refusal")
    String refuse(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        FlashMessage.attempt(redirect, "account.lost.refused", () -> lost.refuse(id, actor));
        return BACK;
    }
}
