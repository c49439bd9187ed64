package org.besa.plans.editing.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.plans.Plan;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.ProblemText;
import org.besa.plans.PlanContent.Visibility;
import org.besa.plans.PlanKind;
import org.besa.plans.PlanVersion;
import org.besa.plans.editing.PlanHead;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// A draft on the page of a person who may change it.
public record Draft(Plan plan, PlanVersion version, PlanContent content, PlanKind kind, Actor actor) {

    /// Whether this person may read a problem: restricted ones never leave the institution.
    public boolean sees(ProblemText problem) {
        return problem.visibility() != Visibility.RESTRICTED || actor.may("plans.restricted", plan.place());
    }

    /// A measure of it.
    ///
    /// @throws Problem when there is none
    MeasureContent measure(UUID promise) {
        return findMeasure(promise).orElseThrow(Problem::notFound);
    }

    Optional<MeasureContent> findMeasure(UUID promise) {
        return content.measures().stream()
                .filter(measure -> promise.equals(measure.promise()))
                .findFirst();
    }

    /// The code of the group that a measure is in; empty when it is in none yet.
    String home(@Nullable MeasureContent measure) {
        return content.groups().stream()
                .filter(group -> measure != null
                        && group.measures().stream()
                                .anyMatch(other -> Objects.equals(other.promise(), measure.promise())))
                .findFirst()
                .map(Group::code)
                .orElse("");
    }

    /// A group of it.
    ///
    /// @throws Problem when there is none
    Group group(String code) {
        return content.groups().stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /// The code that a new measure of a group gets unless another is written.
    String nextCode(String group) {
        Set<String> taken =
                content.measures().stream().map(MeasureContent::code).collect(Collectors.toSet());
        int n = group(group).measures().size() + 1;
        while (taken.contains(group + "." + n)) {
            n++;
        }
        return group + "." + n;
    }

    /// The code that a new group gets unless another is written: the next letter, or number, after the last of its
    /// level.
    String nextGroupCode(String parent) {
        List<String> codes = content.groups().stream()
                .filter(group -> parent.equals(Objects.requireNonNullElse(group.parent(), "")))
                .map(Group::code)
                .toList();
        Set<String> taken = content.groups().stream().map(Group::code).collect(Collectors.toSet());
        String prefix = parent.isEmpty() ? "" : parent + ".";
        boolean letters = !codes.isEmpty() && codes.stream().allMatch(code -> code.matches("[A-Z]"));
        int n = codes.size();
        String next;
        do {
            next = letters && n < 26 ? String.valueOf((char) ('A' + n)) : prefix + (n + 1);
            n++;
        } while (taken.contains(next));
        return next;
    }

    /// The group that text goes to whose own is gone.
    String lastGroup() {
        return content.groups().isEmpty() ? "" : content.groups().getLast().code();
    }

    /// What the plan says of itself.
    public PlanHead head() {
        return PlanHead.of(content);
    }

    /// Its address in the workspace, below the language.
    public String path() {
        return "/desk/plans/" + plan.id();
    }
}
