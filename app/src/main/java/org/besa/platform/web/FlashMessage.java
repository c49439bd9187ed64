package org.besa.platform.web;

import java.io.Serializable;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What an act has to say on the page it leads to.
///
/// @param good whether it went as wished
/// @param key message key
public record FlashMessage(boolean good, String key, List<Serializable> arguments) implements Serializable {

    static final String ATTRIBUTE = "flash";

    /// Says on the next page that an act succeeded.
    public static void done(RedirectAttributes redirect, String key, Serializable... arguments) {
        redirect.addFlashAttribute(ATTRIBUTE, new FlashMessage(true, key, List.of(arguments)));
    }

    /// Says on the next page that an act did not happen, and why.
    public static void refused(RedirectAttributes redirect, String key, Serializable... arguments) {
        redirect.addFlashAttribute(ATTRIBUTE, new FlashMessage(false, key, List.of(arguments)));
    }

    /// Attempts an act and says on the next page that it was done, or why not.
    ///
    /// @param key of what is said when it was done
    /// @return whether it was
    /// @throws Problem when there is nothing that the act is about
    public static boolean attempt(RedirectAttributes redirect, String key, Runnable act) {
        try {
            act.run();
            done(redirect, key);
            return true;
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            refused(redirect, problem.key(), problem.arguments().toArray(Serializable[]::new));
            return false;
        }
    }
}
