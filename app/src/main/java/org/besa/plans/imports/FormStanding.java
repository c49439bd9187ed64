package org.besa.plans.imports;

import java.util.List;
import org.besa.plans.FrozenPlan;
import org.besa.plans.Plan;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanVersion;
import org.besa.plans.PlanVersion.State;
import org.besa.plans.comparison.PlanComparison;
import org.besa.plans.files.ReadForm;
import org.jspecify.annotations.Nullable;

/// An uploaded form of ours beside what Besa has now.
///
/// @param content what would be kept: what the form says, with what forms do not carry
/// @param plan the plan it was made of, when it is here and this person may edit it; null otherwise
/// @param version of the plan, the open one or else the one in force; null without a plan
/// @param stands the version as a document, as the public may read it; null without a plan
/// @param exact whether it says exactly what the version that it names says here
/// @param unknown names of those who are not in the directory and stay as text
public record FormStanding(
        ReadForm form,
        PlanContent content,
        @Nullable Plan plan,
        @Nullable PlanVersion version,
        @Nullable FrozenPlan stands,
        FrozenPlan proposed,
        boolean exact,
        List<String> unknown) {

    /// What can be made of the form besides a new plan.
    public enum Way {
        /// Its plan is not here, or is not this person's to edit.
        NONE,
        /// An amendment of the published plan.
        AMENDMENT,
        /// The open draft says what the form says.
        REPLACEMENT,
        /// The plan says the same already.
        SAME,
        /// A version is in review or approved, and has to be taken back first.
        CLOSED
    }

    /// What can be made of it now.
    public Way way() {
        if (version == null) {
            return Way.NONE;
        }
        if (version.state() == State.IN_REVIEW || version.state() == State.APPROVED) {
            return Way.CLOSED;
        }
        if (changes().isSame()) {
            return Way.SAME;
        }
        return version.state() == State.DRAFT ? Way.REPLACEMENT : Way.AMENDMENT;
    }

    /// What would change for the public, once it is published.
    public PlanComparison changes() {
        return PlanComparison.of(
                stands == null ? proposed.content().withGroups(List.of()) : stands.content(), proposed.content());
    }

    /// Names the state of the plan that a person saw, so that nothing is replaced unseen.
    public String seen() {
        return version == null ? "" : version.id() + "." + version.version();
    }

    /// Whether versions were published after the one that the file was made of, whose changes it would take back.
    public boolean isOutdated() {
        return version != null
                && version.state() == State.PUBLISHED
                && version.number() > form.plan().version();
    }

    /// How many problems the public may not read and the file therefore leaves out; those of its own plan are kept.
    public int withheld() {
        return form.plan().withheld().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
