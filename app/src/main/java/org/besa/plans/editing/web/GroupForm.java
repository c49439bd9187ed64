package org.besa.plans.editing.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.besa.plans.PlanContent.Group;
import org.jspecify.annotations.Nullable;

/// The form of a group, with what it offers.
///
/// @param shown what the form was filled with; null for a new group
public record GroupForm(
        EditForm form, Draft draft, @Nullable Group shown) {

    /// How many problems are in the group that this person may not read.
    public long hidden() {
        return shown == null
                ? 0
                : shown.problems().stream()
                        .filter(problem -> !draft.sees(problem))
                        .count();
    }

    /// How many measures answer a problem of the group.
    public long answering(String key) {
        return draft.content().measures().stream()
                .filter(measure -> measure.problems().contains(key))
                .count();
    }

    /// The groups that it may belong to: those above the last level that its kind has, itself and what is in it left
    /// out.
    public List<Group> parents() {
        List<Group> groups = draft.content().groups();
        Set<String> family = new HashSet<>();
        if (shown != null) {
            family.add(shown.code());
        }
        List<Group> parents = new ArrayList<>();
        for (Group group : groups) {
            if (group.parent() != null && family.contains(group.parent())) {
                family.add(group.code());
            }
            if (!family.contains(group.code())
                    && DraftLevels.depth(draft.content(), group) + 1
                            < draft.kind().groupLevels().size()) {
                parents.add(group);
            }
        }
        return parents;
    }

    GroupForm with(EditForm other) {
        return new GroupForm(other, draft, shown);
    }
}
