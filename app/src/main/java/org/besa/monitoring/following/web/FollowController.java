package org.besa.monitoring.following.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.besa.monitoring.following.FollowSettings;
import org.besa.monitoring.following.Followable;
import org.besa.monitoring.following.Followed;
import org.besa.monitoring.following.Follows;
import org.besa.platform.i18n.Language;
import org.besa.platform.web.Problem;
import org.besa.platform.web.PublicForms;
import org.besa.platform.web.PublicPaths;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/// Following by e-mail: the form, the link that confirms, the link that stops. To open a link changes nothing, since
/// programs that look into mails open links too; its page has a button.
@Controller
class FollowController {

    private static final String PATH = "/follow";
    private static final String CONFIRM = PATH + "/confirm/{secret}";
    private static final String STOP = PATH + "/stop/{key}";

    private final Follows follows;
    private final Followable followable;
    private final FollowSettings settings;

    FollowController(Follows follows, Followable followable, FollowSettings settings) {
        this.follows = follows;
        this.followable = followable;
        this.settings = settings;
    }

    @Bean
    static PublicPaths followPaths() {
        return PublicPaths.of(PATH, PATH + "/*", PATH + "/confirm/*", PATH + "/stop/*");
    }

    @Bean
    static PublicForms followForms() {
        return new PublicForms(List.of(PATH, PATH + "/confirm/*", PATH + "/stop/*"), List.of(PATH + "/stop/*"));
    }

    @GetMapping(PATH)
    String form(@RequestParam Map<String, String> request, Model model) {
        return form(asked(request), "", null, model);
    }

    private String form(Followed followed, String address, @Nullable Problem problem, Model model) {
        model.addAttribute("days", settings.daysUnconfirmed());
        model.addAttribute("followed", followed);
        model.addAttribute("address", address);
        model.addAttribute("problem", problem);
        return "monitoring/follow";
    }

    private Followed asked(Map<String, String> request) {
        return Stream.of(Followed.Kind.values())
                .flatMap(kind -> Optional.ofNullable(request.get(kind.parameter())).stream()
                        .flatMap(value -> followable.find(kind, value).stream()))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    @PostMapping(PATH)
    String ask(
            @RequestParam Map<String, String> request,
            Language language,
            HttpServletRequest client,
            HttpServletResponse response,
            Model model) {
        Followed followed = asked(request);
        String address = request.getOrDefault("email", "");
        try {
            follows.ask(followed, address, language, client.getRemoteAddr());
        } catch (Problem problem) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(followed, address, problem, model);
        }
        return "redirect:" + PATH + "/sent";
    }

    /// The pages on which acts end: a letter is on its way, it is confirmed, it was stopped.
    @GetMapping(PATH + "/{done}")
    String done(@PathVariable String done, Model model) {
        if (!List.of("sent", "confirmed", "stopped").contains(done)) {
            throw Problem.notFound();
        }
        model.addAttribute("done", done);
        return "monitoring/follow_done";
    }

    @GetMapping(CONFIRM)
    String confirmation(@PathVariable String secret, HttpServletResponse response, Model model) {
        Optional<Followed> followed = follows.findToConfirm(secret);
        if (followed.isEmpty()) {
            return over(response);
        }
        model.addAttribute("followed", followed.get());
        model.addAttribute("secret", secret);
        return "monitoring/follow_confirm";
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "monitoring/follow_over";
    }

    @PostMapping(CONFIRM)
    String confirm(@PathVariable String secret, HttpServletResponse response) {
        if (follows.findToConfirm(secret).isEmpty()) {
            return over(response);
        }
        follows.confirm(secret);
        return "redirect:" + PATH + "/confirmed";
    }

    @GetMapping(STOP)
    String stopping(@PathVariable String key, HttpServletResponse response, Model model) {
        List<Follows.Following> followings = follows.listOf(key);
        if (followings.isEmpty()) {
            return over(response);
        }
        model.addAttribute("key", key);
        model.addAttribute("followings", followings);
        return "monitoring/follow_stop";
    }

    /// @param follow what is stopped; null for all
    @PostMapping(STOP)
    String stop(@PathVariable String key, @RequestParam(required = false) @Nullable UUID follow) {
        if (follow == null) {
            follows.stopAll(key);
            return "redirect:" + PATH + "/stopped";
        }
        follows.stop(key, follow);
        return follows.listOf(key).isEmpty() ? "redirect:" + PATH + "/stopped" : "redirect:" + PATH + "/stop/" + key;
    }

    /// The button of a mail program, which follows no redirection (RFC 8058).
    @PostMapping(path = STOP, params = "List-Unsubscribe=One-Click")
    @ResponseStatus(HttpStatus.OK)
    String stopAtOnce(@PathVariable String key, Model model) {
        follows.stopAll(key);
        model.addAttribute("done", "stopped");
        return "monitoring/follow_done";
    }
}
