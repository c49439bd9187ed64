package org.besa.monitoring.rates.web;

import java.util.List;
import org.besa.monitoring.rates.Dimension;
import org.besa.monitoring.rates.RateScope;
import org.besa.monitoring.rates.RateScopes;
import org.besa.platform.opendata.Format;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Reach;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Every rule on the same data, for who may read reports; as a page, as CSV, as JSON.
@Controller
class RatesController {

    private final RateScopes scopes;
    private final RateAnswers answers;

    RatesController(RateScopes scopes, RateAnswers answers) {
        this.scopes = scopes;
        this.answers = answers;
    }

    @GetMapping("/desk/rates")
    String show(
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(required = false) @Nullable Dimension by,
            Actor actor,
            Model model) {
        Reach seen = seen(actor);
        List<RateScope> choices = scopes.list(seen);
        model.addAttribute("scopes", choices);
        if (choices.isEmpty()) {
            return "monitoring/no_rates";
        }
        answers.show(asked(of.isEmpty() ? choices.getFirst().address() : of, rule, by, seen), model);
        model.addAttribute("everywhere", seen.everywhere());
        return "monitoring/rates";
    }

    private static Reach seen(Actor actor) {
        if (!actor.may("monitoring.read")) {
            throw Problem.notFound();
        }
        return actor.reach("monitoring.read");
    }

    private RateQuestion asked(String of, String rule, @Nullable Dimension by, Reach seen) {
        return answers.question(scopes.find(of, seen).orElseThrow(Problem::notFound), rule, by, seen);
    }

    @GetMapping("/desk/rates.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam String of,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(required = false) @Nullable Dimension by,
            Actor actor) {
        return file(Format.CSV, answers.csv(asked(of, rule, by, seen(actor))));
    }

    @GetMapping("/desk/rates.json")
    ResponseEntity<byte[]> json(
            @RequestParam String of,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(required = false) @Nullable Dimension by,
            Actor actor) {
        return file(Format.JSON, answers.json(asked(of, rule, by, seen(actor))));
    }

    private static ResponseEntity<byte[]> file(Format format, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(format.mediaType())
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }
}
