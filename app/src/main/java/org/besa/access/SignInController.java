package org.besa.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

    static final String PATH = "/sign-in";

    private final List<OpenAccounts> open;

    SignInController(List<OpenAccounts> open) {
        this.open = open;
    }

    /// @param failed there when e-mail and password did not belong together
    /// @param interrupted there when a form came after its session had ended
    @GetMapping(PATH)
    String signIn(
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable String interrupted,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("failed", failed != null);
        model.addAttribute(
                "interrupted",
                interrupted != null && InterruptedForm.find(request).isPresent());
        model.addAttribute(
                "open",
                open.stream().flatMap(accounts -> accounts.list().stream()).toList());
        return "access/sign_in";
    }

    /// What was typed into a form that came too late.
    @GetMapping(InterruptedForms.PATH)
    String interrupted(HttpServletRequest request, Model model) {
        model.addAttribute("form", InterruptedForm.find(request).orElseThrow(Problem::notFound));
        return "access/interrupted_form";
    }
}
