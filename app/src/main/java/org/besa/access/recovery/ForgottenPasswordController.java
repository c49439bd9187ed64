package org.besa.access.recovery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.besa.access.links.LinkSecret;
import org.besa.access.passwords.PasswordRules;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where somebody goes who has forgotten their password.
@Controller
@RequestMapping("/recovery")
class ForgottenPasswordController {

    private final ForgottenPasswords passwords;
    private final PasswordRules rules;
    private final Texts texts;

    ForgottenPasswordController(ForgottenPasswords passwords, PasswordRules rules, Texts texts) {
        this.passwords = passwords;
        this.rules = rules;
        this.texts = texts;
    }

    @GetMapping
    String page() {
        return "access/forgotten";
    }

    @PostMapping
    String ask(@RequestParam(defaultValue = "") String email, HttpServletRequest request, RedirectAttributes redirect) {
        passwords.ask(email, request.getRemoteAddr());
        FlashMessage.done(redirect, "account.recovery.sent");
        return "redirect:/recovery";
    }

    @GetMapping("/{secret}")
    String choose(@PathVariable String secret, HttpServletResponse response, Model model) {
        return passwords.find(LinkSecret.of(secret)).isPresent() ? choose(secret, "", model) : over(response);
    }

    @PostMapping("/{secret}")
    String replace(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            Language language,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            Optional<Problem> fault = passwords.replace(LinkSecret.of(secret), password);
            if (fault.isEmpty()) {
                FlashMessage.done(redirect, "account.recovery.done");
                return "redirect:/sign-in";
            }
            Problem problem = fault.get();
            response.setStatus(problem.kind().status().value());
            return choose(
                    secret,
                    texts.text(language, problem.key(), problem.arguments().toArray()),
                    model);
        } catch (Problem over) {
            return over(response);
        }
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "access/link_over";
    }

    private String choose(String secret, String error, Model model) {
        model.addAttribute("secret", secret);
        model.addAttribute("error", error);
        model.addAttribute("shortest", rules.shortest());
        return "access/new_password";
    }
}
