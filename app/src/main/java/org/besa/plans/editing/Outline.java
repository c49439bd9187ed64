package org.besa.plans.editing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.ProblemText;
import org.besa.plans.editing.OrderChange.Way;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// A content as a tree in which things are put, moved and taken out.
///
/// What is named and not there is gone meanwhile: a [Problem] of the kind conflict.
record Outline(PlanContent content) {

    MeasureContent measure(UUID promise) {
        return content.measures().stream()
                .filter(measure -> promise.equals(measure.promise()))
                .findFirst()
                .orElseThrow(Outline::gone);
    }

    Group group(String code) {
        return content.groups().get(index(code));
    }

    Outline withMeasure(UUID promise, MeasureContent other) {
        measure(promise);
        return eachMeasure(measure -> promise.equals(measure.promise()) ? other : measure);
    }

    Outline withNew(String group, MeasureContent measure) {
        return put(measure, group, null);
    }

    Outline withoutMeasure(UUID promise) {
        measure(promise);
        return eachGroup(group -> group.withMeasures(group.measures().stream()
                .filter(measure -> !promise.equals(measure.promise()))
                .toList()));
    }

    Outline place(UUID promise, String group, @Nullable UUID before) {
        MeasureContent measure = measure(promise);
        return promise.equals(before) ? this : withoutMeasure(promise).put(measure, group, before);
    }

    private Outline put(MeasureContent measure, String code, @Nullable UUID before) {
        Group target = group(code);
        List<MeasureContent> measures = new ArrayList<>(target.measures());
        int at = before == null ? measures.size() : placeOf(before, measures);
        measures.add(at < 0 ? measures.size() : at, measure);
        return eachGroup(group -> group.code().equals(code) ? group.withMeasures(measures) : group);
    }

    Outline stepMeasure(UUID promise, Way way) {
        Group home = content.groups().stream()
                .filter(group -> placeOf(promise, group.measures()) >= 0)
                .findFirst()
                .orElseThrow(Outline::gone);
        int at = placeOf(promise, home.measures());
        int next = way == Way.UP ? at - 1 : at + 2;
        if (next >= 0 && next <= home.measures().size()) {
            return place(
                    promise,
                    home.code(),
                    next == home.measures().size()
                            ? null
                            : home.measures().get(next).promise());
        }
        int neighbour = index(home.code()) + (way == Way.UP ? -1 : 1);
        if (neighbour < 0 || neighbour == content.groups().size()) {
            return this;
        }
        Group other = content.groups().get(neighbour);
        boolean first = way == Way.DOWN && !other.measures().isEmpty();
        return place(promise, other.code(), first ? other.measures().getFirst().promise() : null);
    }

    private static int placeOf(UUID promise, List<MeasureContent> measures) {
        return IntStream.range(0, measures.size())
                .filter(i -> promise.equals(measures.get(i).promise()))
                .findFirst()
                .orElse(-1);
    }

    Outline withGroup(String was, Group changed) {
        Group old = group(was);
        if (changed.parent() != null && family(was).contains(changed.parent())) {
            throw new Problem(Problem.Kind.INVALID, "desk.problem.group-in-itself");
        }
        Outline renamed = eachGroup(group -> group.code().equals(was)
                ? changed.withMeasures(old.measures())
                : was.equals(group.parent()) ? below(group, changed.code()) : group);
        Outline moved = Objects.equals(old.parent(), changed.parent())
                ? renamed
                : renamed.toEndOf(changed.parent(), changed.code());
        return moved.withoutLostProblems();
    }

    private static Group below(Group group, String parent) {
        return new Group(
                group.code(),
                parent,
                group.title(),
                group.description(),
                group.indicator(),
                group.indicators(),
                group.problems(),
                group.measures());
    }

    Outline withNew(Group group) {
        List<Group> groups = new ArrayList<>(content.groups());
        groups.add(endOf(group.parent(), groups), group);
        return with(groups);
    }

    Outline withoutGroup(String code) {
        Set<String> family = family(code);
        return with(content.groups().stream()
                        .filter(group -> !family.contains(group.code()))
                        .toList())
                .withoutLostProblems();
    }

    Outline stepGroup(String code, Way way) {
        Group moving = group(code);
        List<Group> siblings = content.groups().stream()
                .filter(group -> Objects.equals(group.parent(), moving.parent()))
                .toList();
        int neighbour = siblings.indexOf(moving) + (way == Way.UP ? -1 : 1);
        if (neighbour < 0 || neighbour == siblings.size()) {
            return this;
        }
        Group first = way == Way.UP ? moving : siblings.get(neighbour);
        Group second = way == Way.UP ? siblings.get(neighbour) : moving;
        List<Group> rest = new ArrayList<>(content.groups());
        List<Group> block = block(first.code());
        rest.removeAll(block);
        rest.addAll(rest.indexOf(second), block);
        return with(rest);
    }

    private Outline toEndOf(@Nullable String parent, String code) {
        List<Group> rest = new ArrayList<>(content.groups());
        List<Group> block = block(code);
        rest.removeAll(block);
        rest.addAll(endOf(parent, rest), block);
        return with(rest);
    }

    private static int endOf(@Nullable String parent, List<Group> groups) {
        if (parent == null) {
            return groups.size();
        }
        Set<String> family = new HashSet<>(Set.of(parent));
        int end = -1;
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            if (group.code().equals(parent) || (group.parent() != null && family.contains(group.parent()))) {
                family.add(group.code());
                end = i + 1;
            }
        }
        if (end < 0) {
            throw gone();
        }
        return end;
    }

    private List<Group> block(String code) {
        Set<String> family = family(code);
        return content.groups().stream()
                .filter(group -> family.contains(group.code()))
                .toList();
    }

    /// A group and all below it; parents stand before their children.
    private Set<String> family(String code) {
        group(code);
        Set<String> family = new HashSet<>(Set.of(code));
        for (Group group : content.groups()) {
            if (group.parent() != null && family.contains(group.parent())) {
                family.add(group.code());
            }
        }
        return family;
    }

    Outline renumbered() {
        return eachGroup(group ->
                group.withMeasures(IntStream.range(0, group.measures().size())
                        .mapToObj(i -> group.measures().get(i).numbered(group.code() + "." + (i + 1)))
                        .toList()));
    }

    /// Measures answer only problems that the plan names.
    private Outline withoutLostProblems() {
        Set<String> known = content.groups().stream()
                .flatMap(group -> group.problems().stream())
                .map(ProblemText::key)
                .collect(Collectors.toSet());
        return eachMeasure(measure -> known.containsAll(measure.problems())
                ? measure
                : measure.answering(
                        measure.problems().stream().filter(known::contains).toList()));
    }

    private Outline eachMeasure(UnaryOperator<MeasureContent> change) {
        return eachGroup(group ->
                group.withMeasures(group.measures().stream().map(change).toList()));
    }

    private Outline eachGroup(UnaryOperator<Group> change) {
        return with(content.groups().stream().map(change).toList());
    }

    private Outline with(List<Group> groups) {
        return new Outline(content.withGroups(groups));
    }

    private int index(String code) {
        return IntStream.range(0, content.groups().size())
                .filter(i -> content.groups().get(i).code().equals(code))
                .findFirst()
                .orElseThrow(Outline::gone);
    }

    static Problem gone() {
        return new Problem(Problem.Kind.CONFLICT, "desk.problem.gone");
    }
}
