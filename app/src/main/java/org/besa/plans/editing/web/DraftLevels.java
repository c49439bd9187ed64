package org.besa.plans.editing.web;

import java.nio.charset.StandardCharsets;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Group;
import org.springframework.web.util.UriUtils;

/// Where groups stand, for the pages of a draft.
public final class DraftLevels {

    private DraftLevels() {}

    /// How many groups stand above one.
    public static int depth(PlanContent content, Group group) {
        int depth = 0;
        String parent = group.parent();
        while (parent != null) {
            String above = parent;
            parent = content.groups().stream()
                    .filter(other -> other.code().equals(above))
                    .findFirst()
                    .map(Group::parent)
                    .orElse(null);
            depth++;
        }
        return depth;
    }

    /// A code as it stands in an address.
    public static String encoded(String code) {
        return UriUtils.encode(code, StandardCharsets.UTF_8);
    }
}
