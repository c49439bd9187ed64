package org.besa.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.besa.access.SignIns.Answer;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Origin;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The second step of signing in: a code, or the first setting up of what makes codes.
@Controller
class SecondStepController {

    private static final String BEGINNING = "redirect:" + SignInController.PATH;

    private final AccountRepository accounts;
    private final SignIns signIns;
    private final OwnFactors own;
    private final Entrance entrance;
    private final Clock clock;

    SecondStepController(AccountRepository accounts, SignIns signIns, OwnFactors own, Entrance entrance, Clock clock) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.own = own;
        this.entrance = entrance;
        this.clock = clock;
    }

    @GetMapping(Entrance.CODE)
    String code(HttpServletRequest request, Model model) {
        return Pending.find(request, clock.instant()).isEmpty() ? BEGINNING : codePage(model, false, Duration.ZERO);
    }

    @PostMapping(Entrance.CODE)
    String enterCode(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Pending> pending = Pending.find(request, clock.instant());
        if (pending.isEmpty()) {
            return BEGINNING;
        }
        return switch (signIns.judgeCode(pending.get().account(), code, Origin.of(request))) {
            case Answer.Right right ->
                "redirect:" + entrance.enter(right.account(), pending.get().by() + "+code", request, response);
            case Answer.Wrong _ -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield codePage(model, true, Duration.ZERO);
            }
            case Answer.Wait wait -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                yield codePage(model, false, wait.time());
            }
        };
    }

    private static String codePage(Model model, boolean failed, Duration wait) {
        model.addAttribute("failed", failed);
        model.addAttribute("wait", wait);
        return "access/code";
    }

    @GetMapping(Entrance.SET_UP)
    String setUp(HttpServletRequest request, Model model) {
        return find(request).map(account -> setUpPage(account, model, false)).orElse(BEGINNING);
    }

    @PostMapping(Entrance.SET_UP)
    String confirm(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Optional<Account> account = find(request);
        if (account.isEmpty()) {
            return BEGINNING;
        }
        Actor actor = actor(account.get());
        List<String> codes = own.confirm(actor, code);
        if (codes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return setUpPage(account.get(), model, true);
        }
        String by = Pending.find(request, clock.instant()).orElseThrow().by() + "+code";
        entrance.enter(account.get(), by, request, response);
        redirect.addFlashAttribute("codes", new ArrayList<>(codes));
        return "redirect:/desk/account/recovery-codes";
    }

    private String setUpPage(Account account, Model model, boolean failed) {
        model.addAttribute("secret", own.begin(actor(account)));
        model.addAttribute("action", Entrance.SET_UP);
        model.addAttribute("demanded", true);
        model.addAttribute("failed", failed);
        return "access/second_factor";
    }

    /// Named, for they have not come in yet.
    private static Actor actor(Account account) {
        return Actor.named(account.id(), account.name());
    }

    private Optional<Account> find(HttpServletRequest request) {
        return Pending.find(request, clock.instant())
                .flatMap(pending -> accounts.findById(pending.account()))
                .filter(account -> account.disabledAt() == null && !own.hasAny(account.id()));
    }
}
