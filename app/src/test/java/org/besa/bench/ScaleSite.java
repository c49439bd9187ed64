package org.besa.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.besa.BesaApplication;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.plans.Approvals;
import org.besa.plans.NewPlan;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanVersion;
import org.besa.plans.PlanVersion.Act;
import org.besa.plans.Plans;
import org.springframework.boot.SpringApplication;

/// Fills an empty data folder with three institutions and three plans of five versions as Besa writes them; a folder
/// that is filled so, with any number of copies of all that.
final class ScaleSite {

    static final int INSTITUTIONS = 3;
    static final int MEASURES = 134;
    static final int VERSIONS = 5;

    private static final int MOVED_EACH_TIME = 10;

    private final Institutions institutions;
    private final Plans plans;
    private final Approvals approvals;

    private ScaleSite(Institutions institutions, Plans plans, Approvals approvals) {
        this.institutions = institutions;
        this.plans = plans;
        this.approvals = approvals;
    }

    /// Starts Besa on a data folder, fills it and stops it.
    ///
    /// @param arguments the data folder; and how many there are to be of everything when the first is there
    public static void main(String[] arguments) {
        try (var besa = SpringApplication.run(
                BesaApplication.class, "--besa.data.home=" + arguments[0], "--besa.demo=false", "--server.port=0")) {
            if (arguments.length == 1) {
                new ScaleSite(
                                besa.getBean(Institutions.class),
                                besa.getBean(Plans.class),
                                besa.getBean(Approvals.class))
                        .fill();
            } else {
                new SiteCopies(besa.getBean(DataSource.class)).make(Integer.parseInt(arguments[1]));
            }
        }
    }

    private void fill() {
        List<Institution> all = new ArrayList<>();
        for (int number = 1; number <= INSTITUTIONS; number++) {
            all.add(institutions.add(
                    GeneratedContent.institution(
                            name(number), "Ministry " + SiteCopies.FIRST + " of Examples " + number),
                    BenchSite.LOADER));
        }
        for (int number = 1; number <= INSTITUTIONS; number++) {
            publish(number, all);
        }
    }

    /// Code of an institution of the first copy, and the address of its plan.
    static String name(int number) {
        return "scale-" + SiteCopies.FIRST + "-" + number;
    }

    private void publish(int number, List<Institution> all) {
        GeneratedContent generated = new GeneratedContent(all);
        PlanVersion draft = plans.draft(
                new NewPlan(name(number), "integrity-plan", all.get(number - 1).id(), null),
                generated.plan("Integrity plan " + SiteCopies.FIRST + " no. " + number, MEASURES),
                BenchSite.LOADER);
        approvals.publishDraft(draft.plan(), null, BenchSite.APPROVER);
        for (int version = 2; version <= VERSIONS; version++) {
            amend(draft.plan(), version, generated);
        }
    }

    /// Some deadlines move, one measure is new and one is dropped.
    private void amend(UUID plan, int version, GeneratedContent generated) {
        plans.amend(plan, GeneratedContent.text("Reason of version " + version), BenchSite.LOADER);
        plans.rewrite(plan, content -> changed(content, version, generated), BenchSite.LOADER);
        approvals.publishDraft(
                plan,
                Act.of("No. " + version, LocalDate.of(2026, version, 1), GeneratedContent.text("Minister")),
                BenchSite.APPROVER);
    }

    private static PlanContent changed(PlanContent content, int version, GeneratedContent generated) {
        List<PlanContent.Group> groups = new ArrayList<>(content.groups());
        PlanContent.Group group = groups.get(version - 2);
        List<MeasureContent> measures = new ArrayList<>(group.measures());
        for (int moved = 0; moved < MOVED_EACH_TIME; moved++) {
            measures.set(moved, measures.get(moved).due(generated.deadline("December 203" + version)));
        }
        MeasureContent dropped = measures.removeLast();
        measures.add(dropped.as(null).numbered((version - 1) + ".99"));
        groups.set(version - 2, group.withMeasures(measures));
        return new PlanContent(content.title(), content.summary(), content.periodStart(), content.periodEnd(), groups);
    }
}
