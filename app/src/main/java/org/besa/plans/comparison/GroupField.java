package org.besa.plans.comparison;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.besa.plans.PlanContent.Group;
import org.jspecify.annotations.Nullable;

/// What a group says of itself, without its measures.
public enum GroupField {
    TITLE(Group::title),
    PARENT(Group::parent),
    DESCRIPTION(Group::description),
    INDICATOR(Group::indicator),
    INDICATORS(Group::indicators),
    PROBLEMS(Group::problems);

    @SuppressWarnings("ImmutableEnumChecker") // method references hold no state
    private final Function<Group, @Nullable Object> part;

    GroupField(Function<Group, @Nullable Object> part) {
        this.part = part;
    }

    /// The fields in which two texts of a group differ.
    static Set<GroupField> differing(Group before, Group after) {
        EnumSet<GroupField> fields = EnumSet.noneOf(GroupField.class);
        for (GroupField field : values()) {
            if (!Objects.equals(field.part.apply(before), field.part.apply(after))) {
                fields.add(field);
            }
        }
        return fields;
    }
}
