package org.besa.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.besa.access.SignIns.Answer;
import org.besa.platform.security.Origin;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

    static final String PATH = "/sign-in";

    private final List<OpenAccounts> open;
    private final List<OutsideDoor> doors;
    private final SignIns signIns;
    private final Entrance entrance;

    SignInController(List<OpenAccounts> open, List<OutsideDoor> doors, SignIns signIns, Entrance entrance) {
        this.open = open;
        this.doors = doors;
        this.signIns = signIns;
        this.entrance = entrance;
    }

    /// @param interrupted there when a form came after its session had ended
    /// @param outside there when somebody came back from a provider in vain: empty when they have no account here,
    ///     "another" when the account is that of another person there, else when the provider was not believed
    @GetMapping(PATH)
    String page(
            @RequestParam(required = false) @Nullable String interrupted,
            @RequestParam(required = false) @Nullable String outside,
            HttpServletRequest request,
            Model model) {
        model.addAttribute(
                "outside",
                switch (outside) {
                    case null -> "";
                    case "" -> "account.outside.refused";
                    case "another" -> "account.outside.another";
                    default -> "account.outside.failed";
                });
        model.addAttribute(
                "interrupted",
                interrupted != null && InterruptedForm.find(request).isPresent());
        return page(model, "", false, Duration.ZERO);
    }

    @PostMapping(PATH)
    String signIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (signIns.judge(username, password, Origin.of(request))) {
            case Answer.Right right -> "redirect:" + entrance.proved(right.account(), "password", request, response);
            case Answer.Wrong _ -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(model, username, true, Duration.ZERO);
            }
            case Answer.Wait wait -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                response.setHeader(
                        HttpHeaders.RETRY_AFTER, String.valueOf(wait.time().toSeconds() + 1));
                yield page(model, username, false, wait.time());
            }
        };
    }

    private String page(Model model, String email, boolean failed, Duration wait) {
        model.addAttribute("email", email);
        model.addAttribute("failed", failed);
        model.addAttribute("wait", wait);
        model.addAttribute("doors", doors);
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
