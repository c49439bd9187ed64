package org.besa.plans.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.platform.data.JsonRows;
import org.besa.platform.web.InstitutionSection;
import org.besa.platform.web.Page;
import org.besa.platform.web.Templates;
import org.springframework.stereotype.Component;

/// On the page of an institution: what it took up from those before it, and what it handed over when it ended.
@Component
class InstitutionHandovers implements InstitutionSection {

    private final JsonRows rows;
    private final Institutions institutions;
    private final Templates templates;

    InstitutionHandovers(JsonRows rows, Institutions institutions, Templates templates) {
        this.rows = rows;
        this.institutions = institutions;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 8;
    }

    @Override
    public Content content(Page page, UUID institution) {
        List<InheritedLine> all = list(institution);
        if (all.isEmpty()) {
            return output -> {};
        }
        return templates.content(
                "plans/handovers",
                page,
                Map.of(
                        "handedOver",
                        all.stream()
                                .filter(line -> line.from().equals(institution))
                                .toList(),
                        "inherited",
                        all.stream()
                                .filter(line -> line.to().equals(institution))
                                .toList(),
                        "directory",
                        institutions.directory()));
    }

    private List<InheritedLine> list(UUID institution) {
        return rows.list(InheritedLine.class, """
                select h.from_institution as "from", h.to_institution as "to", h.on_day, '' as code, v.title,
                    '{}'::jsonb as within, '/plans/' || p.slug as path
                from plans.handover h
                join plans.plan p on p.id = h.plan
                join plans.plan_version v on v.id = p.published_version
                where h.promise is null and :institution in (h.from_institution, h.to_institution)
                union all
                select h.from_institution, h.to_institution, h.on_day, m.code, m.title, v.title,
                    '/plans/' || p.slug || '/measures/' || pr.slug
                from plans.handover h
                join plans.plan p on p.id = h.plan
                join plans.plan_version v on v.id = p.published_version
                join plans.promise_course c on c.promise = h.promise
                join plans.promise pr on pr.id = h.promise
                join plans.measure m on m.id = c.last_measure
                where :institution in (h.from_institution, h.to_institution)
                order by on_day desc, path
                """, Map.of("institution", institution));
    }
}
