package org.besa.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.besa.BesaApplication;
import org.besa.bench.GeneratedPlan.Area;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.plans.Approvals;
import org.besa.plans.NewPlan;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.Owner;
import org.besa.plans.PlanContent.ProblemText;
import org.besa.plans.PlanContent.Step;
import org.besa.plans.PlanContent.WrittenDeadline;
import org.besa.plans.PlanVersion;
import org.besa.plans.Plans;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.plans.deadline.DeadlineHints;
import org.besa.platform.data.Ids;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.springframework.boot.SpringApplication;

/// Fills an empty data folder with a plan of 300 measures, which three institutions share evenly.
final class BenchSite {

    static final int MEASURES = 300;

    static final List<Page> PAGES = List.of(
            new Page("home", "/en/"),
            new Page("plan of 300", "/en/plans/bench"),
            new Page("measure", "/en/plans/bench/measures/1-1"),
            new Page("list of 100", "/en/plans/bench?institution=bench-2"));

    private static final int SHARERS = 3;
    private static final Actor LOADER =
            new Actor(new UUID(0, 0), "Besa (bench)", null, Set.of("plans.edit", "plans.publish", "directory.edit"));

    private final Institutions institutions;
    private final Plans plans;
    private final Approvals approvals;
    private final DeadlineGrammar deadlines = new DeadlineGrammar();
    private int written;

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
            sharers.add(institutions.add(institution(number), LOADER));
        }
        List<Group> groups = new ArrayList<>();
        for (Area area : GeneratedPlan.of(MEASURES).areas()) {
            groups.add(group(String.valueOf(groups.size() + 1), area, sharers));
        }
        PlanContent content =
                new PlanContent(text("Integrity plan of the bench"), LocalizedText.EMPTY, null, null, groups);
        PlanVersion draft = plans.draft(
                new NewPlan("bench", "integrity-plan", sharers.getFirst().id(), null), content, LOADER);
        approvals.publishDraft(draft.plan(), null, LOADER);
    }

    private static Institution institution(int number) {
        return new Institution(
                Ids.next(),
                null,
                "bench-" + number,
                text("Ministry of Examples " + number),
                LocalizedText.EMPTY,
                "ministry",
                null,
                null,
                null);
    }

    private Group group(String code, Area area, List<Institution> sharers) {
        List<ProblemText> risks = new ArrayList<>();
        List<MeasureContent> measures = new ArrayList<>();
        for (List<String> row : area.rows()) {
            String risk = "risk " + row.getFirst();
            risks.add(ProblemText.open(risk, text(row.get(1))));
            measures.add(measure(row, risk, sharers.get(written++ % sharers.size())));
        }
        return new Group(
                code, null, text(area.title()), LocalizedText.EMPTY, LocalizedText.EMPTY, List.of(), risks, measures);
    }

    /// A row of the generated plan: number, risk, measure, unit, deadline, activities, resources.
    private MeasureContent measure(List<String> row, String risk, Institution owner) {
        return new MeasureContent(
                null,
                row.get(0),
                text(row.get(2)),
                LocalizedText.EMPTY,
                List.of(risk),
                List.of(new Owner(Owner.Role.LEAD, owner.id(), null, text(row.get(3)))),
                null,
                deadline(row.get(4)),
                List.of(row.get(5).split("; ", -1)).stream()
                        .map(step -> Step.of(text(step), WrittenDeadline.none()))
                        .toList(),
                List.of(text(row.get(6))),
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of());
    }

    private WrittenDeadline deadline(String words) {
        return WrittenDeadline.of(text(words), deadlines.parse(words, DeadlineHints.NONE));
    }

    private static LocalizedText text(String english) {
        return LocalizedText.of(english, english);
    }
}
