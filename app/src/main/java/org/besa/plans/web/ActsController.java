package org.besa.plans.web;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The act of a published version, at an address that never changes.
@Controller
class ActsController {

    private final ActAnswers acts;

    ActsController(ActAnswers acts) {
        this.acts = acts;
    }

    @GetMapping("/plans/{slug}/versions/{number:[0-9]{1,6}}/act")
    ResponseEntity<Resource> act(@PathVariable String slug, @PathVariable int number) {
        return acts.answer(slug, number);
    }
}
