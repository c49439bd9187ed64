package org.besa.demo;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.besa.access.Accounts;
import org.besa.directory.Institutions;
import org.besa.plans.NewPlan;
import org.besa.plans.PlanVersion;
import org.besa.plans.PlanVersion.Act;
import org.besa.plans.Plans;
import org.besa.platform.security.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Loads the demonstration into a database that holds no institution yet, all of it or nothing.
@Component
@ConditionalOnBooleanProperty("besa.demo")
class DemoLoader implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);

    /// The program itself, for the audit trail.
    private static final Actor LOADER = new Actor(
            new UUID(0, 0),
            "Besa (demo)",
            null,
            Set.of("plans.edit", "plans.publish", "directory.edit", "directory.units"));

    private final Institutions institutions;
    private final Accounts accounts;
    private final Plans plans;
    private final JsonMapper json;
    private final Clock clock;

    DemoLoader(Institutions institutions, Accounts accounts, Plans plans, JsonMapper json, Clock clock) {
        this.clock = clock;
        this.institutions = institutions;
        this.accounts = accounts;
        this.plans = plans;
        this.json = json;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) throws IOException {
        if (!institutions.listInstitutions().isEmpty()) {
            return;
        }
        log.info("Loading the demonstration data");
        DemoDirectory directory = new DemoDirectory(institutions, LOADER);
        read("demo/institutions.json", new TypeReference<List<DemoInstitution>>() {})
                .forEach(directory::add);
        for (DemoAccounts.DemoAccount account : DemoAccounts.ALL) {
            UUID institution = account.institution() == null
                    ? null
                    : directory.institution(account.institution()).id();
            accounts.add(account.email(), account.name(), account.password(), account.role(), institution, LOADER);
        }
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:demo/plans/*.json");
        Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
        for (Resource file : files) {
            publish(read("demo/plans/" + file.getFilename(), new TypeReference<DemoPlan>() {}), directory);
        }
    }

    private void publish(DemoPlan plan, DemoDirectory directory) {
        UUID institution = directory.institution(plan.institution()).id();
        PlanVersion draft = plans.draft(
                new NewPlan(plan.slug(), plan.kind(), institution, null),
                new DemoPlanContent(directory).content(plan),
                LOADER);
        plans.publish(
                draft.plan(),
                new Act(plan.act().number(), plan.act().date(), plan.act().body()),
                plan.publishedOn().atTime(10, 0).atZone(clock.getZone()).toInstant(),
                LOADER);
    }

    private <T> T read(String file, TypeReference<T> type) throws IOException {
        try (InputStream content = new ClassPathResource(file).getInputStream()) {
            return json.readValue(content, type);
        }
    }
}
