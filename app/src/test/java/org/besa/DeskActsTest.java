package org.besa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.access.AccessActs;
import org.besa.directory.Institutions;
import org.besa.directory.desk.DirectoryActs;
import org.besa.monitoring.desk.EvidenceActs;
import org.besa.monitoring.desk.MonitoringActs;
import org.besa.monitoring.rates.web.IndicatorActs;
import org.besa.monitoring.reports.desk.ReportActs;
import org.besa.plans.desk.PlanActs;
import org.besa.plans.imports.ImportActs;
import org.besa.testing.DeskActs;
import org.besa.testing.TestInstitutions;
import org.besa.testing.WebSlice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every act of the workspace stands in the audit trail, with who did it.
@WebSlice
class DeskActsTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Institutions institutions;

    @Test
    void everyActIsInTheAuditTrail() throws Exception {
        UUID institution = TestInstitutions.ministry(institutions, "porti", "Porti", "Port")
                .id();
        Set<String> done = new TreeSet<>();
        for (DeskActs acts : List.of(
                new ImportActs(application, institution),
                new PlanActs(application, institution),
                new DirectoryActs(application, institution),
                new MonitoringActs(application, institution),
                new EvidenceActs(application, institution),
                new ReportActs(application, institution),
                new IndicatorActs(application, institution),
                new AccessActs(application, institution))) {
            done.addAll(acts.all());
        }
        assertEquals(postsOfTheWorkspace(), done);
    }

    private Set<String> postsOfTheWorkspace() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/desk"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
