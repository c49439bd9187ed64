package org.besa.plans.files;

import org.besa.plans.FrozenPlan;
import org.besa.platform.record.CanonicalJson;

/// What a form of ours says.
///
/// @param plan the version as the form tells it; in a form of one language without the texts of the other
/// @param sha256 the digest that the form bears
public record ReadForm(FrozenPlan plan, FormLanguage language, String sha256) {

    /// Whether the form still says exactly what was approved: its content has the digest that it bears. Only a form in
    /// all languages can prove that.
    public boolean isUnchanged() {
        return CanonicalJson.sha256(CanonicalJson.write(plan)).equals(sha256);
    }
}
