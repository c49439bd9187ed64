package org.besa.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.besa.access.Accounts;
import org.besa.access.Assignments;
import org.besa.access.HeldFor;
import org.besa.directory.Ending;
import org.besa.directory.Institutions;
import org.besa.directory.Successions;
import org.besa.directory.Unit;
import org.besa.directory.sheets.SheetImports;
import org.besa.plans.Approvals;
import org.besa.plans.NewPlan;
import org.besa.plans.PlanVersion;
import org.besa.plans.PlanVersion.Act;
import org.besa.plans.Plans;
import org.besa.plans.editing.Beginning;
import org.besa.plans.editing.NewPlans;
import org.besa.plans.editing.PlanHead;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Grant;
import org.besa.platform.security.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/// Loads the demonstration into a database that holds no institution yet, all of it or nothing, before anybody can
/// visit.
@Component
@ConditionalOnBooleanProperty("besa.demo")
class DemoLoader implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);

    /// The program itself, for the audit trail.
    private static final Actor LOADER = new Actor(
            new UUID(0, 0), "Besa (demo)", List.of(everywhere("coordinator"), everywhere("administrator")), null);

    private static Grant everywhere(String role) {
        return new Grant(
                role,
                new Scope.Everywhere(),
                Set.of(
                        "plans.read",
                        "plans.edit",
                        "plans.approve",
                        "plans.publish",
                        "directory.edit",
                        "directory.units",
                        "directory.contacts",
                        "directory.bodies",
                        "directory.stakeholders",
                        "access.assign",
                        "monitoring.periods",
                        "monitoring.read",
                        "monitoring.verify",
                        "monitoring.reports",
                        "monitoring.sittings"));
    }

    /// In the order in which one names the other.
    private static final List<String> SHEETS = List.of(
            "institutions",
            "people",
            "positions",
            "contact-points",
            "contact-holders",
            "bodies",
            "body-members",
            "stakeholders");

    private final Institutions institutions;
    private final SheetImports imports;
    private final Successions successions;
    private final Accounts accounts;
    private final Assignments assignments;
    private final Plans plans;
    private final Approvals approvals;
    private final NewPlans newPlans;
    private final DemoMonitoring monitoring;
    private final DemoReports reports;
    private final DemoResources resources;
    private final Clock clock;

    DemoLoader(
            Institutions institutions,
            SheetImports imports,
            Successions successions,
            Accounts accounts,
            Assignments assignments,
            Plans plans,
            Approvals approvals,
            NewPlans newPlans,
            DemoMonitoring monitoring,
            DemoReports reports,
            DemoResources resources,
            Clock clock) {
        this.clock = clock;
        this.institutions = institutions;
        this.imports = imports;
        this.successions = successions;
        this.accounts = accounts;
        this.assignments = assignments;
        this.plans = plans;
        this.approvals = approvals;
        this.newPlans = newPlans;
        this.monitoring = monitoring;
        this.reports = reports;
        this.resources = resources;
    }

    @Override
    @Transactional
    public void afterSingletonsInstantiated() {
        if (!institutions.listInstitutions().isEmpty()) {
            return;
        }
        log.info("Loading the demonstration data");
        DemoDirectory directory = new DemoDirectory(institutions, LOADER);
        resources
                .read("institutions.json", new TypeReference<List<DemoInstitution>>() {})
                .forEach(directory::add);
        theDirectory();
        Map<String, UUID> people = new HashMap<>();
        for (DemoAccounts.DemoAccount account : DemoAccounts.ALL) {
            people.put(account.email(), add(account, directory));
        }
        for (String file : resources.list("plans")) {
            publish(resources.read(file, new TypeReference<DemoPlan>() {}), directory);
        }
        resources
                .read("drafts.json", new TypeReference<List<DemoDraft>>() {})
                .forEach(draft -> begin(draft, directory));
        for (String file : resources.list("monitoring")) {
            monitoring.load(resources.read(file, new TypeReference<DemoPeriod>() {}), directory, people, LOADER);
        }
        resources
                .read("observations.json", new TypeReference<List<DemoObservation>>() {})
                .forEach(monitoring::observe);
        for (String file : resources.list("reports")) {
            reports.load(resources.read(file, new TypeReference<DemoWrittenReport>() {}), directory, LOADER);
        }
        // an institution that ends hands over what it has promised by then
        resources
                .read("successions.json", new TypeReference<List<DemoSuccession>>() {})
                .forEach(this::end);
    }

    /// The files are what the workspace itself gives out, so they are taken in the way in which people do it.
    private void theDirectory() {
        for (String sheet : SHEETS) {
            imports.load(sheet, resources.bytes("directory/" + sheet + ".csv"), LOADER);
        }
    }

    private void end(DemoSuccession succession) {
        successions.end(
                institutions.findByCode(succession.predecessor()).orElseThrow().id(),
                new Ending(
                        succession.how(),
                        succession.onDay(),
                        succession.act(),
                        succession.reason(),
                        List.of(institutions
                                .findByCode(succession.successor())
                                .orElseThrow()
                                .id()),
                        Map.of(),
                        false),
                LOADER);
    }

    private UUID add(DemoAccounts.DemoAccount demo, DemoDirectory directory) {
        UUID account = accounts.add(demo.email(), demo.name(), demo.password(), LOADER);
        HeldFor heldFor;
        if (demo.institution() == null) {
            heldFor = HeldFor.SYSTEM;
        } else if (demo.unit() == null) {
            heldFor = HeldFor.institution(
                    directory.institution(demo.institution()).id());
        } else {
            Unit unit = directory.unit(demo.institution(), demo.unit());
            heldFor = HeldFor.unit(unit.institution(), unit.id());
        }
        assignments.give(account, demo.role(), heldFor, LocalDate.now(clock), null, LOADER);
        return account;
    }

    private void begin(DemoDraft draft, DemoDirectory directory) {
        newPlans.begin(
                draft.kind(),
                directory.institution(draft.institution()).id(),
                new PlanHead(draft.title(), draft.summary(), draft.periodStart(), draft.periodEnd()),
                new Beginning.Cycle(
                        plans.findBySlug(draft.cycle()).orElseThrow().id(), true),
                LOADER);
    }

    private void publish(DemoPlan plan, DemoDirectory directory) {
        UUID institution = directory.institution(plan.institution()).id();
        PlanVersion draft = plans.draft(
                new NewPlan(plan.slug(), plan.kind(), institution, null),
                new DemoPlanContent(directory).content(plan),
                LOADER);
        approvals.publishKnown(draft.plan(), act(plan.act()), at(plan.publishedOn()), LOADER);
        amendments(plan).forEach(amendment -> amend(draft.plan(), amendment));
    }

    private void amend(UUID plan, DemoAmendment amendment) {
        plans.amend(plan, amendment.reason(), LOADER);
        plans.rewrite(plan, amendment::amended, LOADER);
        approvals.publishKnown(plan, act(amendment.act()), at(amendment.publishedOn()), LOADER);
    }

    private List<DemoAmendment> amendments(DemoPlan plan) {
        return resources.readList("amendments/" + plan.slug() + ".json", new TypeReference<List<DemoAmendment>>() {});
    }

    private Instant at(LocalDate day) {
        return day.atTime(10, 0).atZone(clock.getZone()).toInstant();
    }

    private static Act act(DemoPlan.DemoAct act) {
        return Act.of(act.number(), act.date(), act.body());
    }
}
