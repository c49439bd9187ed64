package org.besa.access.recovery;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.besa.access.Entrance;
import org.besa.platform.security.Origin;
import org.besa.platform.web.FlashMessage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where somebody goes who has typed their password and has neither a second factor nor a recovery code.
@Controller
@RequestMapping("/recovery/factor")
class LostFactorController {

    private final LostFactors lost;
    private final Entrance entrance;

    LostFactorController(LostFactors lost, Entrance entrance) {
        this.lost = lost;
        this.entrance = entrance;
    }

    @GetMapping
    String page(HttpServletRequest request) {
        return entrance.expected(request).isPresent() ? "access/lost_factor" : "redirect:/sign-in";
    }

    @PostMapping
    String ask(HttpServletRequest request, RedirectAttributes redirect) {
        Optional<UUID> account = entrance.expected(request);
        account.ifPresent(owner -> {
            lost.ask(owner, Origin.of(request));
            FlashMessage.done(redirect, "account.lost.asked");
        });
        return "redirect:/sign-in";
    }
}
