package org.besa.portal.web;

import java.util.Comparator;
import java.util.List;
import org.besa.platform.web.DeskSection;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class DeskController {

    private final List<DeskSection> sections;

    DeskController(List<DeskSection> sections) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(DeskSection::order))
                .toList();
    }

    @GetMapping("/desk")
    String myWork(Model model) {
        model.addAttribute("sections", sections);
        return "portal/desk";
    }
}
