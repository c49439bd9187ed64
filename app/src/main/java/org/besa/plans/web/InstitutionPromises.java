package org.besa.plans.web;

import gg.jte.Content;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.directory.Institutions;
import org.besa.plans.PlanKinds;
import org.besa.platform.web.InstitutionFigures;
import org.besa.platform.web.InstitutionSection;
import org.besa.platform.web.Page;
import org.besa.platform.web.Pager;
import org.besa.platform.web.Templates;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// An institution's promises and plans on its page, and how many there are in the list of institutions.
@Component
class InstitutionPromises implements InstitutionSection, InstitutionFigures {

    private static final Set<Facet> OFFERED = EnumSet.of(Facet.ROLE, Facet.STATE, Facet.KIND, Facet.YEAR);
    private static final int PROMISES_A_PAGE = 50;

    private final PublicPlans plans;
    private final Promises promises;
    private final Slips slips;
    private final Institutions institutions;
    private final PlanKinds kinds;
    private final Templates templates;

    InstitutionPromises(
            PublicPlans plans,
            Promises promises,
            Slips slips,
            Institutions institutions,
            PlanKinds kinds,
            Templates templates) {
        this.plans = plans;
        this.promises = promises;
        this.slips = slips;
        this.institutions = institutions;
        this.kinds = kinds;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Content content(Page page, UUID institution) {
        PlanWords words = new PlanWords(institutions.directory(), kinds, promises.today());
        PromiseFilter filter = PromiseFilter.of(
                PromiseScope.ofInstitution(institution),
                page.path(),
                parameters(page),
                OFFERED,
                words.directory(),
                kinds);
        FacetCounts counts = promises.count(filter);
        Pager pager = Pager.at(filter.address(), filter.page(), PROMISES_A_PAGE, counts.found());
        Map<String, Object> model = new HashMap<>();
        model.put("words", words);
        model.put("institution", institution);
        model.put("counts", promises.totals().ofInstitution(institution));
        model.put("choices", new Choices(filter, counts, words));
        model.put("pager", pager);
        model.put("slips", slips.ofInstitution(institution));
        model.put("promises", promises.list(filter, Promises.Order.DEADLINE, pager.offset(), pager.size()));
        model.put("plans", plans.listOf(institution));
        return templates.content("plans/institution", page, model);
    }

    @Override
    public Content legend(Page page) {
        return templates.content(
                "plans/institution_legend",
                page,
                Map.of("counts", promises.totals().all(), "today", promises.today()));
    }

    @Override
    public Map<UUID, Content> figures(Page page) {
        return promises.totals().byInstitution().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> templates.content(
                                "plans/institution_figure",
                                page,
                                Map.of("id", entry.getKey().toString(), "counts", entry.getValue()))));
    }

    private static Map<String, String> parameters(Page page) {
        return page.query() == null
                ? Map.of()
                : UriComponentsBuilder.newInstance()
                        .query(page.query())
                        .build()
                        .getQueryParams()
                        .toSingleValueMap()
                        .entrySet()
                        .stream()
                        .filter(entry -> entry.getValue() != null)
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> decoded(entry.getValue())));
    }

    private static String decoded(String value) {
        try {
            return java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
