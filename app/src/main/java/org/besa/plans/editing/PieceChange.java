package org.besa.plans.editing;

import java.util.UUID;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.MeasureContent;

/// A change of one piece, made in a form. It names the digest of the piece as the form showed it: when somebody else
/// has changed it since, [Drafts] puts both changes together.
public sealed interface PieceChange extends DraftChange {

    /// Name of the piece, see [Pieces].
    String piece();

    /// Digest of the piece as the form showed it, see [Drafts#digest].
    String seen();

    /// What the form says, as canonical JSON.
    String typed();

    /// The same change with another text of the piece.
    ///
    /// @param said canonical JSON
    PieceChange saying(String said);

    /// What the plan says of itself.
    record EditHead(PlanHead head, String seen) implements PieceChange {

        @Override
        public String code() {
            return "head";
        }

        @Override
        public String piece() {
            return Pieces.HEAD;
        }

        @Override
        public String typed() {
            return Pieces.write(head);
        }

        @Override
        public EditHead saying(String said) {
            return new EditHead(Pieces.read(said, PlanHead.class), seen);
        }

        @Override
        public PlanContent applyTo(PlanContent content) {
            return head.over(content.groups());
        }
    }

    /// A group; its measures stay.
    ///
    /// @param was the code that it had
    /// @param group what it is to be; its measures are not looked at
    record EditGroup(String was, Group group, String seen) implements PieceChange {

        @Override
        public String code() {
            return "group";
        }

        @Override
        public String about(PlanContent before) {
            return was;
        }

        @Override
        public String piece() {
            return Pieces.group(was);
        }

        @Override
        public String typed() {
            return Pieces.write(group);
        }

        @Override
        public EditGroup saying(String said) {
            return new EditGroup(was, Pieces.read(said, Group.class), seen);
        }

        @Override
        public PlanContent applyTo(PlanContent content) {
            return new Outline(content).withGroup(was, group).content();
        }
    }

    /// A measure, where it stands.
    record EditMeasure(UUID promise, MeasureContent measure, String seen) implements PieceChange {

        @Override
        public String code() {
            return "measure";
        }

        @Override
        public String about(PlanContent before) {
            return new Outline(before).measure(promise).code();
        }

        @Override
        public String piece() {
            return Pieces.measure(promise);
        }

        @Override
        public String typed() {
            return Pieces.write(measure.as(promise));
        }

        @Override
        public EditMeasure saying(String said) {
            return new EditMeasure(promise, Pieces.read(said, MeasureContent.class), seen);
        }

        @Override
        public PlanContent applyTo(PlanContent content) {
            return new Outline(content)
                    .withMeasure(promise, measure.as(promise))
                    .content();
        }
    }
}
