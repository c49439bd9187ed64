package org.besa.plans.desk;

import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.plans.NewPlan;
import org.besa.plans.Plans;
import org.besa.testing.DeskActs;
import org.besa.testing.FullPlan;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.springframework.context.ApplicationContext;

/// Every act on plans: what is decided about them, and how they are written.
public final class PlanActs extends DeskActs {

    private final Institutions institutions;
    private final Plans plans;

    public PlanActs(ApplicationContext application, UUID institution) {
        super(application, institution);
        this.institutions = bean(Institutions.class);
        this.plans = bean(Plans.class);
    }

    @Override
    protected void perform() throws Exception {
        decisions();
        theEditor();
    }

    private void decisions() throws Exception {
        UUID unit = TestInstitutions.unit(institutions, institution, "njesia", "Njësia", "Unit")
                .id();
        path = "/desk/plans/"
                + plans.draft(
                                new NewPlan("plani-i-plote", "strategy-action-plan", institution, null),
                                FullPlan.content(institution, unit),
                                TestActors.approver())
                        .plan();
        act("/desk/plans/{id}/submission", "plans.submitted", form("/submission"));
        act("/desk/plans/{id}/withdrawal", "plans.withdrawn", form("/withdrawal"));
        mvc.perform(form("/submission"));
        act("/desk/plans/{id}/return", "plans.returned", form("/return").param("remark.B.1", "By whom?"));
        act("/desk/plans/{id}/approval", "plans.approved", form("/approval").param("number", "1"));
        act(
                "/desk/plans/{id}/publication",
                "plans.scheduled",
                form("/publication").param("at", "2999-01-01T10:00"));
        act("/desk/plans/{id}/schedule/end", "plans.unscheduled", form("/schedule/end"));
        act("/desk/plans/{id}/reopening", "plans.reopened", form("/reopening"));
        act("/desk/plans/{id}/publication", "plans.published", form("/publication"));
        act(
                "/desk/plans/{id}/amendment",
                "plans.amendment-begun",
                form("/amendment").param("en", "The law came"));
    }

    private void theEditor() throws Exception {
        path = "";
        act(
                "/desk/plans",
                "plans.drafted",
                form("/desk/plans")
                        .param("kind", "integrity-plan")
                        .param("institution", institution.toString())
                        .param("title.sq", "Plani i ri")
                        .param("beginning", "template:usual-areas"));
        UUID plan = jdbc.sql("select id from plans.plan order by id desc limit 1")
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
        path = "/desk/plans/" + plan;
        String rewritten = "plans.draft-rewritten";
        act("/desk/plans/{id}/head", rewritten, form("/head").param("seen", "").param("title.sq", "Plani i ri"));
        act(
                "/desk/plans/{id}/groups",
                rewritten,
                form("/groups").param("code", "9").param("title.sq", "Fusha"));
        act(
                "/desk/plans/{id}/group",
                rewritten,
                form("/group?of=9").param("seen", "").param("code", "9").param("title.sq", "Fusha"));
        act("/desk/plans/{id}/group/step", rewritten, form("/group/step?of=9").param("way", "UP"));
        act(
                "/desk/plans/{id}/measures",
                rewritten,
                form("/measures?group=9").param("code", "9.7").param("title.sq", "Masa"));
        String measure = "/measures/"
                + jdbc.sql("select promise from plans.measure where code = '9.7'")
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .single();
        act(
                "/desk/plans/{id}/measures/{measure}",
                rewritten,
                form(measure).param("seen", "").param("code", "9.7").param("title.sq", "Masa"));
        act("/desk/plans/{id}/numbering", rewritten, form("/numbering"));
        act(
                "/desk/plans/{id}/measures/{measure}/step",
                rewritten,
                form(measure + "/step").param("way", "UP"));
        act(
                "/desk/plans/{id}/measures/{measure}/place",
                rewritten,
                form(measure + "/place").param("group", "1"));
        act("/desk/plans/{id}/measures/{measure}/removal", rewritten, form(measure + "/removal"));
        String edit = jdbc.sql("select '/edits/' || id from plans.draft_edit order by at desc, number desc limit 1")
                .query(String.class)
                .single();
        act("/desk/plans/{id}/edits/{edit}/undoing", rewritten, form(edit + "/undoing"));
        act("/desk/plans/{id}/edits/{edit}/redoing", rewritten, form(edit + "/redoing"));
        act("/desk/plans/{id}/group/removal", rewritten, form("/group/removal?of=9"));
    }
}
