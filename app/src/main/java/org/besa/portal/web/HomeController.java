package org.besa.portal.web;

import java.util.Comparator;
import java.util.List;
import org.besa.platform.web.HomeSection;
import org.besa.platform.web.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

    private final List<HomeSection> sections;

    HomeController(List<HomeSection> sections) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(HomeSection::order))
                .toList();
    }

    @Bean
    static PublicPaths homePaths() {
        return PublicPaths.of("/");
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("headline", at(HomeSection.Place.HEADLINE));
        model.addAttribute("pair", at(HomeSection.Place.PAIR));
        model.addAttribute("main", at(HomeSection.Place.MAIN));
        model.addAttribute("aside", at(HomeSection.Place.ASIDE));
        return "portal/home";
    }

    private List<HomeSection> at(HomeSection.Place place) {
        return sections.stream().filter(section -> section.place() == place).toList();
    }
}
