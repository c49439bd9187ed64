package org.besa.directory.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.directory.Kinds;
import org.besa.platform.i18n.Language;
import org.besa.platform.web.InstitutionFigures;
import org.besa.platform.web.InstitutionSection;
import org.besa.platform.web.Problem;
import org.besa.platform.web.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The list of institutions and the page of one.
@Controller
class InstitutionsController {

    private final Institutions institutions;
    private final Kinds kinds;
    private final InstitutionFacts facts;
    private final List<InstitutionSection> sections;
    private final List<InstitutionFigures> figures;

    InstitutionsController(
            Institutions institutions,
            Kinds kinds,
            InstitutionFacts facts,
            List<InstitutionSection> sections,
            List<InstitutionFigures> figures) {
        this.institutions = institutions;
        this.kinds = kinds;
        this.facts = facts;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(InstitutionSection::order))
                .toList();
        this.figures = figures;
    }

    @Bean
    static PublicPaths institutionPaths() {
        return PublicPaths.of("/institutions", "/institutions/**");
    }

    @GetMapping("/institutions")
    String institutions(Language language, Model model) {
        Map<String, List<Institution>> byKind = institutions.directory().listByName(language).stream()
                .collect(Collectors.groupingBy(Institution::kind, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("kinds", InstitutionKinds.inOrder(kinds.list(Kinds.Of.INSTITUTION), byKind));
        model.addAttribute("figures", figures);
        return "directory/institutions";
    }

    @GetMapping("/institutions/{code}")
    String institution(@PathVariable String code, Language language, Model model) {
        Institution institution =
                institutions.findByCode(code.toLowerCase(Locale.ROOT)).orElseThrow(Problem::notFound);
        if (!institution.code().equals(code)) {
            return "moved:/institutions/" + institution.code();
        }
        model.addAttribute("institution", institution);
        model.addAttribute("about", facts.about(institution, language));
        model.addAttribute("sections", sections);
        return "directory/institution";
    }
}
