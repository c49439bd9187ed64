package org.besa.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.besa.access.ConfirmedFirst;
import org.besa.access.OwnFactors;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The second factor of one's own account.
@Controller
@RequestMapping("/desk/account")
class OwnFactorController {

    private static final String CODES = "codes";
    private static final String ACCOUNT = "redirect:/desk/account";
    private static final String CODES_PAGE = "redirect:/desk/account/recovery-codes";

    private final OwnFactors own;

    OwnFactorController(OwnFactors own) {
        this.own = own;
    }

    @GetMapping("/second-factor")
    @ConfirmedFirst
    String setUp(Actor actor, Model model) {
        return setUpPage(actor, model, false);
    }

    @PostMapping("/second-factor")
    @ConfirmedFirst
    String confirm(
            @RequestParam(defaultValue = "") String code,
            Actor actor,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        List<String> codes = own.confirm(actor, code);
        if (codes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return setUpPage(actor, model, true);
        }
        redirect.addFlashAttribute(CODES, new ArrayList<>(codes));
        return CODES_PAGE;
    }

    private String setUpPage(Actor actor, Model model, boolean failed) {
        model.addAttribute("secret", own.begin(actor));
        model.addAttribute("action", "/desk/account/second-factor");
        model.addAttribute("demanded", false);
        model.addAttribute("failed", failed);
        return "access/second_factor";
    }

    @PostMapping("/second-factor/removal")
    @ConfirmedFirst
    String remove(Actor actor, RedirectAttributes redirect) {
        own.remove(actor);
        FlashMessage.done(redirect, "account.factor.removed");
        return ACCOUNT;
    }

    @PostMapping("/recovery-codes")
    @ConfirmedFirst
    String makeCodes(Actor actor, RedirectAttributes redirect) {
        redirect.addFlashAttribute(CODES, new ArrayList<>(own.newRecoveryCodes(actor)));
        return CODES_PAGE;
    }

    /// Shows codes once, right after they were made.
    @GetMapping("/recovery-codes")
    String codes(Model model) {
        return model.getAttribute(CODES) instanceof List<?> ? "access/recovery_codes" : ACCOUNT;
    }
}
