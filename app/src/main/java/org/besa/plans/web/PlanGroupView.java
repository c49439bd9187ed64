package org.besa.plans.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.plans.web.PlanText.GroupLine;
import org.jspecify.annotations.Nullable;

/// A group of a plan with the promises of it that are shown.
///
/// @param depth 0 at the top
public record PlanGroupView(GroupLine group, int depth, List<PromiseLine> promises) {

    /// The groups that hold a promise of the list, themselves or below them, in reading order.
    static List<PlanGroupView> of(List<GroupLine> groups, List<PromiseLine> promises) {
        Map<UUID, List<PromiseLine>> byGroup = promises.stream().collect(Collectors.groupingBy(PromiseLine::planGroup));
        Map<UUID, GroupLine> byId = groups.stream().collect(Collectors.toMap(GroupLine::id, group -> group));
        Set<UUID> shown = withAncestors(byGroup.keySet(), byId);
        Map<UUID, Integer> depths = new HashMap<>();
        List<PlanGroupView> views = new ArrayList<>();
        for (GroupLine group : groups) {
            int depth = group.parent() == null ? 0 : depths.getOrDefault(group.parent(), 0) + 1;
            depths.put(group.id(), depth);
            if (shown.contains(group.id())) {
                views.add(new PlanGroupView(group, depth, byGroup.getOrDefault(group.id(), List.of())));
            }
        }
        return views;
    }

    private static Set<UUID> withAncestors(Collection<UUID> ids, Map<UUID, GroupLine> byId) {
        Set<UUID> all = new HashSet<>();
        for (UUID id : ids) {
            @Nullable GroupLine group = byId.get(id);
            while (group != null && all.add(group.id())) {
                group = group.parent() == null ? null : byId.get(group.parent());
            }
        }
        return all;
    }
}
