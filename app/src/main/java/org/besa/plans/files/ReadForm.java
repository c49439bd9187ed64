package org.besa.plans.files;

import org.besa.plans.FrozenPlan;
import org.besa.plans.PlanContent;
import org.besa.platform.record.CanonicalJson;

/// What a form of ours says.
///
/// @param plan the version as the form tells it; in a form of one language without the texts of the other
/// @param sha256 the digest that the form bears; of the JSON document its own
public record ReadForm(FrozenPlan plan, FormLanguage language, String sha256) {

    /// Whether the form still says exactly what was approved: its content has the digest that it bears. Only a form in
    /// all languages can prove that.
    public boolean isUnchanged() {
        return digest().equals(sha256);
    }

    /// The digest of what it says now.
    public String digest() {
        return CanonicalJson.sha256(CanonicalJson.write(plan));
    }

    /// What it says of a plan that stands here, with what forms do not carry: the other language where a text was not
    /// changed, and problems that the public may not read.
    public PlanContent beside(PlanContent stands) {
        return beside(stands, stands);
    }

    /// The same where the plan says something in a draft; what the draft dropped and the form has is known from
    /// `before`.
    public PlanContent beside(PlanContent stands, PlanContent before) {
        return FormCompletion.of(language, stands, before, plan.content());
    }
}
