package org.besa.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.platform.doctor.RecordCheck.Outcome;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.FullPlan;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseSlice
class VersionProofTest {

    @Autowired
    Plans plans;

    @Autowired
    Approvals approvals;

    @Autowired
    Institutions institutions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aPublishedPlan() {
        UUID ministry = TestInstitutions.ministry(institutions, "ministria-prove", "Ministria", "Ministry")
                .id();
        UUID unit = TestInstitutions.unit(institutions, ministry, "njesia", "Njësia", "The unit")
                .id();
        PlanVersion draft = plans.draft(
                new NewPlan("plani", "strategy-action-plan", ministry, null),
                FullPlan.content(ministry, unit),
                TestActors.coordinator());
        approvals.publishDraft(draft.plan(), null, TestActors.approver());
        for (String table : List.of(
                "plan_version", "frozen_version", "plan_group", "problem", "measure", "activity", "budget_line")) {
            jdbc.sql("alter table plans." + table + " disable trigger frozen").update();
        }
    }

    @Test
    void whatNobodyTouchedIsWhatItWas() {
        assertEquals(new Outcome(1, List.of()), new VersionProof().check(jdbc));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update plans.frozen_version set document = replace(document, 'Gift Code', 'Gift code') | digest",
                "update plans.frozen_version set whole = replace(whole, 'A person by name', 'a person') | withheld",
                "update plans.measure set title = '{\"en\": \"Other\"}' where code = 'A.1.1' | measure A.1.1",
                "update plans.activity set deliverable = '{}' | measure A.1.1",
                "update plans.budget_line set executed = executed + 0.01 | measure A.1.1",
                "update plans.problem set visibility = 'PUBLIC' | group A.1",
                "update plans.plan_version set title = '{\"en\": \"Other\"}' | title",
                "update plans.plan_version set reason = '{\"en\": \"Another\"}' | act or reason",
                "delete from plans.frozen_version | missing",
            })
    void aByteThatWasChangedInTheDatabaseIsNoticed(String change, String told) {
        jdbc.sql(change).update();

        Outcome outcome = new VersionProof().check(jdbc);

        assertEquals(1, outcome.broken().size());
        assertTrue(
                outcome.broken().getFirst().contains(told),
                () -> outcome.broken().getFirst());
    }
}
