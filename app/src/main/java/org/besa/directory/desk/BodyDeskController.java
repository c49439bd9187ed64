package org.besa.directory.desk;

import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.directory.bodies.Bodies;
import org.besa.directory.bodies.Body;
import org.besa.directory.sheets.Sheets;
import org.besa.platform.i18n.Language;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A body in the workspace, with everybody who sits or sat in it.
@Controller
class BodyDeskController {

    private final Bodies bodies;
    private final Institutions institutions;
    private final Sheets sheets;

    BodyDeskController(Bodies bodies, Institutions institutions, Sheets sheets) {
        this.bodies = bodies;
        this.institutions = institutions;
        this.sheets = sheets;
    }

    @GetMapping("/desk/directory/bodies/{id:[0-9a-f-]{36}}")
    String body(@PathVariable UUID id, Actor actor, Language language, Model model) {
        Body body = bodies.find(id)
                .filter(found -> actor.may("directory.bodies", found.place()))
                .orElseThrow(Problem::notFound);
        model.addAttribute("body", body);
        model.addAttribute("secretariat", institutions.institution(body.secretariat()));
        model.addAttribute(
                "lines",
                EntryLine.ofPage(sheets.work("body-members", actor), "/desk/directory/bodies/" + id, language));
        return "directory/desk/body";
    }
}
