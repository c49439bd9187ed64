package org.besa.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

    private final List<OpenAccounts> open;

    SignInController(List<OpenAccounts> open) {
        this.open = open;
    }

    @GetMapping("/sign-in")
    String signIn(@RequestParam(required = false) @Nullable String failed, Model model) {
        model.addAttribute("failed", failed != null);
        model.addAttribute(
                "open",
                open.stream().flatMap(accounts -> accounts.list().stream()).toList());
        return "access/sign_in";
    }
}
