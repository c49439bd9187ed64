package org.besa.plans.editing;

import java.util.UUID;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.MeasureContent;
import org.jspecify.annotations.Nullable;

/// A change of what a draft consists of, or of its order.
public sealed interface OrderChange extends DraftChange {

    /// Which way a step goes.
    enum Way {
        UP,
        DOWN
    }

    /// A group is added at the end of its parent, or of the plan.
    record AddGroup(Group group) implements OrderChange {

        @Override
        public String code() {
            return "group-added";
        }

        @Override
        public String about(PlanContent before) {
            return group.code();
        }

        @Override
        public PlanContent applyTo(PlanContent content) {
            return new Outline(content).withNew(group).content();
        }
    }

    /// A group is taken out with all that is in it.
    record DropGroup(String group) implements OrderChange {

        @Override
        public String code() {
            return "group-dropped";
        }

        @Override
        public String about(PlanContent before) {
            return group;
        }

        @Override
        public PlanContent applyTo(PlanContent content) {
            return new Outline(content).withoutGroup(group).content();
        }
    }

    /// A group, with all that is in it, changes places with its neighbour; at the edge nothing happens.
    record StepGroup(String group, Way way) implements OrderChange {

        @Override
        public String code() {
            return "group-moved";
        }

        @Override
        public String about(PlanContent before) {
            return group;
        }

        @Override
        public PlanContent applyTo(PlanContent content) {
            return new Outline(content).stepGroup(group, way).content();
        }
    }

    /// A measure is added at the end of a group.
    record AddMeasure(String group, MeasureContent measure) implements OrderChange {

        @Override
        public String code() {
            return "measure-added";
        }

        @Override
        public String about(PlanContent before) {
            return measure.code();
        }

        @Override
        public PlanContent applyTo(PlanContent content) {
            return new Outline(content).withNew(group, measure.as(null)).content();
        }
    }

    /// A measure is taken out.
    record DropMeasure(UUID promise) implements OrderChange {

        @Override
        public String code() {
            return "measure-dropped";
        }

        @Override
        public String about(PlanContent before) {
            return new Outline(before).measure(promise).code();
        }

        @Override
        public PlanContent applyTo(PlanContent content) {
            return new Outline(content).withoutMeasure(promise).content();
        }
    }

    /// A measure is put in front of another one, or at the end of a group.
    ///
    /// @param before null for the end
    record PlaceMeasure(
            UUID promise, String group, @Nullable UUID before) implements OrderChange {

        @Override
        public String code() {
            return "measure-moved";
        }

        @Override
        public String about(PlanContent content) {
            return new Outline(content).measure(promise).code();
        }

        @Override
        public PlanContent applyTo(PlanContent content) {
            return new Outline(content).place(promise, group, before).content();
        }
    }

    /// A measure goes one place up or down, over the border of its group too; at the edge of the plan nothing happens.
    record StepMeasure(UUID promise, Way way) implements OrderChange {

        @Override
        public String code() {
            return "measure-moved";
        }

        @Override
        public String about(PlanContent before) {
            return new Outline(before).measure(promise).code();
        }

        @Override
        public PlanContent applyTo(PlanContent content) {
            return new Outline(content).stepMeasure(promise, way).content();
        }
    }

    /// All measures get the number of their group and their place in it. They stay the same promises at the same
    /// addresses.
    record Renumber() implements OrderChange {

        @Override
        public String code() {
            return "renumbered";
        }

        @Override
        public PlanContent applyTo(PlanContent content) {
            return new Outline(content).renumbered().content();
        }
    }

    /// The draft says what another content says, such as that of an uploaded file.
    record Replace(PlanContent other) implements OrderChange {

        @Override
        public String code() {
            return "replaced";
        }

        @Override
        public PlanContent applyTo(PlanContent content) {
            return other;
        }
    }
}
