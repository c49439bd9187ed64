package org.besa.plans.web;

import java.util.List;
import org.besa.directory.Institution;
import org.besa.platform.web.LinkedData;
import org.besa.platform.web.Page;

/// Plans and promises for search engines.
public final class PlanLinkedData {

    private PlanLinkedData() {}

    /// A plan.
    public static LinkedData plan(Page page, PlanWords words, PlanText plan) {
        return LinkedData.of("CreativeWork")
                .with("name", plan.title().in(page.language()))
                .with("description", plan.summary().in(page.language()))
                .with("url", page.origin() + page.link(plan.path()))
                .with("inLanguage", List.copyOf(plan.title().byLanguage().keySet()))
                .with("genre", words.kind(plan.kind()).name().in(page.language()))
                .with("version", plan.versionNumber())
                .with("datePublished", plan.publishedOn())
                .with(
                        "temporalCoverage",
                        plan.periodStart() == null || plan.periodEnd() == null
                                ? null
                                : plan.periodStart() + "/" + plan.periodEnd())
                .with("publisher", institution(page, words.institution(plan.institution())));
    }

    /// A promise, as a part of its plan.
    public static LinkedData measure(Page page, PlanWords words, MeasureText measure) {
        return LinkedData.of("CreativeWork")
                .with("name", measure.title().in(page.language()))
                .with("description", measure.description().in(page.language()))
                .with("identifier", measure.code())
                .with("url", page.origin() + page.link(measure.path()))
                .with("inLanguage", List.copyOf(measure.title().byLanguage().keySet()))
                .with("version", measure.versionNumber())
                .with("publisher", institution(page, words.institution(measure.planInstitution())))
                .with(
                        "isPartOf",
                        LinkedData.of("CreativeWork")
                                .with("name", measure.planTitle().in(page.language()))
                                .with("url", page.origin() + page.link("/plans/" + measure.planSlug())));
    }

    private static LinkedData institution(Page page, Institution institution) {
        return LinkedData.institution(page, institution.name().in(page.language()), institution.code());
    }
}
