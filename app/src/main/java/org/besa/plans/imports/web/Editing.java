package org.besa.plans.imports.web;

import java.util.UUID;
import org.besa.plans.imports.Correction;
import org.besa.plans.imports.Corrections;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Corrections that lead on to another page, where their outcome is said: done, or refused and why.
@Component
class Editing {

    private final Corrections corrections;

    Editing(Corrections corrections) {
        this.corrections = corrections;
    }

    /// Attempts a correction.
    ///
    /// @return whether it was made
    boolean attempt(UUID planImport, Correction correction, Actor actor, RedirectAttributes redirect) {
        return attempt(
                () -> corrections.correct(planImport, correction, actor), "desk.flash." + correction.code(), redirect);
    }

    /// Attempts an act whose success has a text of its own.
    ///
    /// @return whether it was done
    boolean attempt(Runnable act, String done, RedirectAttributes redirect) {
        return FlashMessage.attempt(redirect, done, act);
    }
}
