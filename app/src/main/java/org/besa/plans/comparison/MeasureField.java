package org.besa.plans.comparison;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.Owner;
import org.jspecify.annotations.Nullable;

/// What a measure says, field by field, in the order in which it is read.
public enum MeasureField {
    CODE(MeasureContent::code),
    TITLE(MeasureContent::title),
    DESCRIPTION(MeasureContent::description),
    PROBLEMS(MeasureContent::problems),
    LEAD(measure -> owners(measure, Owner.Role.LEAD)),
    SUPPORTING(measure -> owners(measure, Owner.Role.SUPPORTING)),
    EXTERNAL(measure -> owners(measure, Owner.Role.EXTERNAL)),
    START(MeasureContent::start),
    DEADLINE(MeasureContent::deadline),
    ACTIVITIES(MeasureContent::activities),
    RESOURCES(MeasureContent::resources),
    INDICATORS(MeasureContent::indicators),
    BUDGET(MeasureContent::budget),
    COSTLESS(MeasureContent::costless),
    MARKS(MeasureContent::marks),
    REFERENCES(MeasureContent::references);

    @SuppressWarnings("ImmutableEnumChecker") // method references hold no state
    private final Function<MeasureContent, @Nullable Object> part;

    MeasureField(Function<MeasureContent, @Nullable Object> part) {
        this.part = part;
    }

    /// The fields in which two texts of a measure differ.
    public static Set<MeasureField> differing(MeasureContent before, MeasureContent after) {
        EnumSet<MeasureField> fields = EnumSet.noneOf(MeasureField.class);
        for (MeasureField field : values()) {
            if (!Objects.equals(field.part.apply(before), field.part.apply(after))) {
                fields.add(field);
            }
        }
        return fields;
    }

    private static List<Owner> owners(MeasureContent measure, Owner.Role role) {
        return measure.owners().stream().filter(owner -> owner.role() == role).toList();
    }
}
