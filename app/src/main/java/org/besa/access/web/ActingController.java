package org.besa.access.web;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.besa.access.Deputies;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A deputy says for whom they act, and when they are themselves again: everything done in between stands in the trail
/// under both names.
@Controller
class ActingController {

    private final Deputies deputies;

    ActingController(Deputies deputies) {
        this.deputies = deputies;
    }

    @PostMapping("/desk/acting")
    String begin(@RequestParam UUID person, Actor actor, HttpSession session, RedirectAttributes redirect) {
        Actor.Represented other = deputies.begin(person, session, actor);
        FlashMessage.done(redirect, "access.flash.acting", other.name());
        return "redirect:/desk";
    }

    @PostMapping("/desk/acting/end")
    String end(Actor actor, HttpSession session, RedirectAttributes redirect) {
        deputies.end(session, actor);
        FlashMessage.done(redirect, "access.flash.acting-ended");
        return "redirect:/desk";
    }
}
