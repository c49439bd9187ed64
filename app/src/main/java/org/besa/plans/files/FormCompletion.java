package org.besa.plans.files;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.ProblemText;
import org.besa.plans.PlanContent.Visibility;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// What a form says, with what forms do not carry put back from the plan it belongs to: the other language of texts
/// that nobody changed, and the problems that the public may not read. So one changed word changes one word.
///
/// A text that was changed keeps the language of the form only: its translation would no longer say the same.
final class FormCompletion {

    private final FormText form;
    private final Map<String, Group> groups = new HashMap<>();
    private final Map<UUID, MeasureContent> promises = new HashMap<>();
    private final Map<String, MeasureContent> codes = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();

    private FormCompletion(FormLanguage language, List<PlanContent> sources) {
        this.form = new FormText(language);
        for (PlanContent source : sources) {
            know(source);
        }
        groups.values().stream()
                .flatMap(group -> group.problems().stream())
                .filter(problem -> problem.visibility() != Visibility.PUBLIC)
                .forEach(problem -> hidden.add(problem.key()));
    }

    private void know(PlanContent source) {
        for (Group group : source.groups()) {
            groups.put(group.code(), group);
            for (MeasureContent measure : group.measures()) {
                codes.put(measure.code(), measure);
                if (measure.promise() != null) {
                    promises.put(measure.promise(), measure);
                }
            }
        }
    }

    /// @param stands what the plan says
    /// @param before what it said before, for what it no longer has; may be the same
    /// @param read what the form says
    static PlanContent of(FormLanguage language, PlanContent stands, PlanContent before, PlanContent read) {
        FormCompletion completion = new FormCompletion(language, List.of(before, stands));
        return completion.plan(stands, completion.named(read));
    }

    /// A measure without a promise is the one of its number, unless that one stands elsewhere in the form.
    private PlanContent named(PlanContent read) {
        Set<UUID> taken = new HashSet<>();
        read.measures().stream()
                .map(MeasureContent::promise)
                .filter(Objects::nonNull)
                .forEach(taken::add);
        return read.withGroups(read.groups().stream()
                .map(group -> group.withMeasures(group.measures().stream()
                        .map(measure -> {
                            MeasureContent known = codes.get(measure.code());
                            return measure.promise() != null || known == null || !isFree(known, taken)
                                    ? measure
                                    : measure.as(known.promise());
                        })
                        .toList()))
                .toList());
    }

    private static boolean isFree(MeasureContent known, Set<UUID> taken) {
        return known.promise() != null && taken.add(known.promise());
    }

    private PlanContent plan(PlanContent stands, PlanContent read) {
        Set<String> named = new HashSet<>();
        read.groups().forEach(group -> group.problems().forEach(problem -> named.add(problem.key())));
        hidden.removeAll(named);
        Set<String> kept = new HashSet<>();
        for (Group group : read.groups()) {
            Group known = groups.get(group.code());
            if (known != null) {
                known.problems().stream()
                        .map(ProblemText::key)
                        .filter(hidden::contains)
                        .forEach(kept::add);
            }
        }
        hidden.retainAll(kept);
        PlanContent head = restored(stands.withGroups(List.of()), read.withGroups(List.of()));
        return head.withGroups(read.groups().stream().map(this::group).toList());
    }

    private Group group(Group read) {
        Group stands = groups.get(read.code());
        List<MeasureContent> measures =
                read.measures().stream().map(this::measure).toList();
        if (stands == null) {
            return read.withMeasures(measures);
        }
        Group open = stands.withMeasures(List.of())
                .withProblems(stands.problems().stream()
                        .filter(problem -> !hidden.contains(problem.key()))
                        .toList());
        Group restored = restored(open, read.withMeasures(List.of()));
        return restored.withProblems(inOrder(stands.problems(), restored.problems()))
                .withMeasures(measures);
    }

    /// The problems of a group, the hidden ones where they stood.
    private List<ProblemText> inOrder(List<ProblemText> stands, List<ProblemText> read) {
        List<ProblemText> all = new ArrayList<>(read);
        for (int i = 0; i < stands.size(); i++) {
            if (hidden.contains(stands.get(i).key())) {
                all.add(Math.min(i, all.size()), stands.get(i));
            }
        }
        return all;
    }

    private MeasureContent measure(MeasureContent read) {
        MeasureContent stands = read.promise() == null ? null : promises.get(read.promise());
        if (stands == null) {
            return read;
        }
        List<String> open =
                stands.problems().stream().filter(key -> !hidden.contains(key)).toList();
        MeasureContent restored = restored(stands.answering(open), read);
        List<String> answered = new ArrayList<>(restored.problems());
        for (int i = 0; i < stands.problems().size(); i++) {
            if (hidden.contains(stands.problems().get(i))) {
                answered.add(Math.min(i, answered.size()), stands.problems().get(i));
            }
        }
        return restored.answering(answered);
    }

    // --- the other language ------------------------------------------------------------------------------------------

    /// The value that stands where the form says the same of it, else the form's, part by part.
    private <T> T restored(T stands, T read) {
        @SuppressWarnings("unchecked")
        T whole = (T) Objects.requireNonNull(restoredAny(stands, read));
        return whole;
    }

    private @Nullable Object restoredAny(@Nullable Object stands, @Nullable Object read) {
        if (stands == null || read == null) {
            return read;
        }
        return switch (read) {
            case LocalizedText text -> text.equals(reduced(stands)) ? stands : text;
            case List<?> list -> list((List<?>) stands, list);
            case Record written -> record((Record) stands, written);
            default -> read;
        };
    }

    /// An entry that was not changed is known again wherever it stands now; any other is compared with its place.
    private List<Object> list(List<?> stands, List<?> read) {
        @Nullable Object[] whole = new @Nullable Object[read.size()];
        boolean[] used = new boolean[stands.size()];
        for (int i = 0; i < whole.length; i++) {
            for (int j = 0; j < used.length && whole[i] == null; j++) {
                Object candidate = stands.get(j);
                if (!used[j] && read.get(i).equals(reduced(candidate))) {
                    whole[i] = candidate;
                    used[j] = true;
                }
            }
        }
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < whole.length; i++) {
            Object here = i < used.length && !used[i] ? stands.get(i) : null;
            Object entry = whole[i] == null ? restoredAny(here, read.get(i)) : whole[i];
            all.add(Objects.requireNonNull(entry));
        }
        return all;
    }

    private Object record(Record stands, Record read) {
        return rebuilt(read, component -> restoredAny(part(stands, component), part(read, component)));
    }

    /// A value as the form would carry it.
    private @Nullable Object reduced(@Nullable Object value) {
        return switch (value) {
            case LocalizedText text -> form.reduced(text);
            case List<?> list -> list.stream().map(this::reduced).toList();
            case Record written -> rebuilt(written, component -> reduced(part(written, component)));
            case null, default -> value;
        };
    }

    /// How a part of a record is found.
    @FunctionalInterface
    private interface PartOf {

        @Nullable
        Object of(RecordComponent component);
    }

    private static Object rebuilt(Record like, PartOf parts) {
        RecordComponent[] components = like.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = parts.of(components[i]);
        }
        try {
            Constructor<?> constructor = like.getClass().getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("parts that do not fit together: " + like, e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a record without its constructor: " + like.getClass(), e);
        }
    }

    private static @Nullable Object part(Record written, RecordComponent component) {
        try {
            return component.getAccessor().invoke(written);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a record of a plan cannot be looked into: " + component, e);
        }
    }
}
