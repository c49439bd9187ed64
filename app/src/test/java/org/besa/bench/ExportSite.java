package org.besa.bench;

import java.util.List;
import java.util.UUID;
import org.besa.BesaApplication;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.plans.Approvals;
import org.besa.plans.NewPlan;
import org.besa.plans.Plans;
import org.springframework.boot.SpringApplication;

/// Fills an empty data folder with plans and reports to be exported: of each size one for every round, for a file is
/// made once and kept.
final class ExportSite {

    /// Of how many measures, and how many rounds; the first round warms up.
    enum Size {
        USUAL("plan", 300, 4),
        LARGE("plan", 3_000, 2),
        /// The monitoring report about a plan.
        REPORT("report", 300, 4);

        private final String what;
        private final int measures;
        private final int rounds;

        Size(String what, int measures, int rounds) {
            this.what = what;
            this.measures = measures;
            this.rounds = rounds;
        }

        String what() {
            return what;
        }

        int measures() {
            return measures;
        }

        int rounds() {
            return rounds;
        }

        /// The address of the plan or report of a round.
        String path(int round) {
            return this == REPORT ? "/en/reports/2027-h1-" + slug(round) : "/en/plans/" + slug(round);
        }

        private String slug(int round) {
            return "bench-" + what + "-" + measures + "-" + round;
        }
    }

    private ExportSite() {}

    /// Starts Besa on a data folder, fills it and stops it.
    ///
    /// @param arguments the data folder
    public static void main(String[] arguments) {
        try (var besa = SpringApplication.run(
                BesaApplication.class, "--besa.data.home=" + arguments[0], "--besa.demo=false", "--server.port=0")) {
            Institution owner = besa.getBean(Institutions.class)
                    .add(GeneratedContent.institution("bench", "Ministry of Examples"), BenchSite.LOADER);
            Plans plans = besa.getBean(Plans.class);
            Approvals approvals = besa.getBean(Approvals.class);
            for (Size size : Size.values()) {
                for (int round = 0; round < size.rounds(); round++) {
                    UUID plan = plans.draft(
                                    new NewPlan(size.slug(round), "integrity-plan", owner.id(), null),
                                    new GeneratedContent(List.of(owner))
                                            .plan("Integrity plan of the bench", size.measures()),
                                    BenchSite.LOADER)
                            .plan();
                    approvals.publishDraft(plan, null, BenchSite.APPROVER);
                    if (size == Size.REPORT) {
                        new ReportedPlan(besa).publish(plan, owner.id());
                    }
                }
            }
        }
    }
}
