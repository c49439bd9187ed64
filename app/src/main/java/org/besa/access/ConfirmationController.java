package org.besa.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.besa.access.SignIns.Answer;
import org.besa.access.passkeys.Passkeys;
import org.besa.access.sessions.Sessions;
import org.besa.platform.security.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Where somebody confirms that it is still they who sit there, and from there to what they were about to do.
@Controller
@RequestMapping(ConfirmationController.PATH)
class ConfirmationController {

    static final String PATH = "/desk/account/confirmation";

    static final String FORM = PATH + "/form";

    private static final String ACCOUNT = "redirect:/desk/account";

    private final Confirmations confirmations;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final List<OutsideDoor> doors;

    ConfirmationController(Confirmations confirmations, Passkeys passkeys, Sessions sessions, List<OutsideDoor> doors) {
        this.doors = doors;
        this.confirmations = confirmations;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    @GetMapping
    String page(Actor actor, Model model) {
        return page(actor, model, false, Duration.ZERO);
    }

    @PostMapping
    String confirm(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String credential,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Answer answer = credential.isEmpty()
                ? confirmations.judge(actor, password, code)
                : confirmations.judgePasskey(actor, credential, request);
        return switch (answer) {
            case Answer.Right _ -> {
                sessions.confirm(request);
                String waiting = ConfirmationDemand.wayOn(request);
                yield waiting == null ? ACCOUNT : "redirect:" + waiting;
            }
            case Answer.Wrong _ -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(actor, model, true, Duration.ZERO);
            }
            case Answer.Wait wait -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                yield page(actor, model, false, wait.time());
            }
        };
    }

    /// The form that was sent before, to be sent now.
    @GetMapping("/form")
    String form(HttpServletRequest request, Model model) {
        if (!(ConfirmationDemand.waiting(request) instanceof InterruptedForm form)) {
            return ACCOUNT;
        }
        ConfirmationDemand.forget(request);
        model.addAttribute("form", form);
        return "access/confirmed";
    }

    @GetMapping(path = "/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String options(HttpServletRequest request) {
        return passkeys.askToSign(request);
    }

    private String page(Actor actor, Model model, boolean failed, Duration wait) {
        model.addAttribute("asked", confirmations.asked(actor));
        model.addAttribute("doors", doors);
        model.addAttribute("failed", failed);
        model.addAttribute("wait", wait);
        return "access/confirmation";
    }
}
