package org.besa.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.besa.BesaApplication;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.plans.Approvals;
import org.besa.plans.NewPlan;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanVersion;
import org.besa.plans.Plans;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Grant;
import org.besa.platform.security.Scope;
import org.springframework.boot.SpringApplication;

/// Fills an empty data folder with a plan of 300 measures, which three institutions share evenly.
final class BenchSite {

    static final int MEASURES = 300;

    /// Address of the plan.
    static final String SLUG = "bench";

    static final List<Page> PAGES = List.of(
            new Page("home", "/en/"),
            new Page("plan of 300", "/en/plans/bench"),
            new Page("measure", "/en/plans/bench/measures/1-1"),
            new Page("list of 100", "/en/plans/bench?institution=bench-2"));

    private static final int SHARERS = 3;
    static final Actor LOADER = loader(0);

    /// Nobody approves what they wrote.
    static final Actor APPROVER = loader(1);

    private static Actor loader(int number) {
        return Actor.holding(
                new UUID(0, number),
                "Besa (bench)",
                new Grant(
                        "coordinator",
                        new Scope.Everywhere(),
                        Set.of("plans.edit", "plans.approve", "plans.publish", "directory.edit")));
    }

    private final Institutions institutions;
    private final Plans plans;
    private final Approvals approvals;

    /// A page that is measured.
    ///
    /// @param title what it is
    record Page(String title, String path) {

        /// Its name as a file.
        String file() {
            return title.replace(' ', '-');
        }
    }

    private BenchSite(Institutions institutions, Plans plans, Approvals approvals) {
        this.institutions = institutions;
        this.plans = plans;
        this.approvals = approvals;
    }

    static Page page(String title) {
        return PAGES.stream()
                .filter(page -> page.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /// Starts Besa on a data folder, fills it and stops it.
    ///
    /// @param arguments the data folder
    public static void main(String[] arguments) {
        try (var besa = SpringApplication.run(
                BesaApplication.class, "--besa.data.home=" + arguments[0], "--besa.demo=false", "--server.port=0")) {
            new BenchSite(besa.getBean(Institutions.class), besa.getBean(Plans.class), besa.getBean(Approvals.class))
                    .fill();
        }
    }

    private void fill() {
        List<Institution> sharers = new ArrayList<>();
        for (int number = 1; number <= SHARERS; number++) {
            sharers.add(institutions.add(
                    GeneratedContent.institution("bench-" + number, "Ministry of Examples " + number), LOADER));
        }
        PlanContent content = new GeneratedContent(sharers).plan("Integrity plan of the bench", MEASURES);
        PlanVersion draft = plans.draft(
                new NewPlan(SLUG, "integrity-plan", sharers.getFirst().id(), null), content, LOADER);
        approvals.publishDraft(draft.plan(), null, APPROVER);
    }
}
