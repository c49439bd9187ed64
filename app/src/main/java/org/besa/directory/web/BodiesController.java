package org.besa.directory.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.besa.directory.Directory;
import org.besa.directory.Institutions;
import org.besa.directory.Kind;
import org.besa.directory.Kinds;
import org.besa.directory.bodies.Bodies;
import org.besa.directory.bodies.Body;
import org.besa.platform.web.Problem;
import org.besa.platform.web.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The list of bodies and the page of one.
@Controller
class BodiesController {

    private final Bodies bodies;
    private final Institutions institutions;
    private final Kinds kinds;
    private final Clock clock;

    BodiesController(Bodies bodies, Institutions institutions, Kinds kinds, Clock clock) {
        this.bodies = bodies;
        this.institutions = institutions;
        this.kinds = kinds;
        this.clock = clock;
    }

    @Bean
    static PublicPaths bodyPaths() {
        return PublicPaths.of("/bodies", "/bodies/**");
    }

    @GetMapping("/bodies")
    String bodies(Model model) {
        List<Body> all = bodies.listBodies();
        model.addAttribute(
                "kinds",
                kinds.list(Kinds.Of.BODY).stream()
                        .map(kind -> BodiesOfKind.of(kind, all))
                        .filter(kind -> !kind.bodies().isEmpty())
                        .toList());
        return "directory/bodies";
    }

    @GetMapping("/bodies/{code}")
    String body(@PathVariable String code, Model model) {
        Body body = bodies.findByCode(code.toLowerCase(Locale.ROOT)).orElseThrow(Problem::notFound);
        if (!body.code().equals(code)) {
            return "moved:" + body.path();
        }
        LocalDate today = LocalDate.now(clock);
        Directory directory = institutions.directory();
        List<SeatView> seats = SeatView.list(
                bodies.listPublicSeats().stream().filter(seat -> seat.body().equals(body.id())), directory);
        model.addAttribute("body", body);
        model.addAttribute(
                "kind", kinds.find(Kinds.Of.BODY, body.kind()).map(Kind::name).orElseThrow());
        model.addAttribute(
                "secretariat", directory.findInstitution(body.secretariat()).orElseThrow());
        model.addAttribute(
                "seats",
                seats.stream().filter(view -> view.seat().isTakenOn(today)).toList());
        model.addAttribute("events", BodyEvent.until(today, seats));
        return "directory/body";
    }
}
