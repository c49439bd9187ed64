package org.besa.plans.editing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.platform.record.CanonicalJson;
import org.jspecify.annotations.Nullable;

/// A content taken apart into what people change one at a time: the head, each group without its measures, each
/// measure, and the order of it all. Outside, a piece is canonical JSON, so that pieces that say the same are the same
/// text; it is written only when somebody asks for it.
///
/// @param byName the pieces, by names that [#group(String)] and [#measure(UUID)] make
record Pieces(SequencedMap<String, Object> byName) {

    static final String HEAD = "head";
    static final String ORDER = "order";
    private static final String GROUP = "group/";
    private static final String MEASURE = "measure/";

    Pieces {
        byName = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byName));
    }

    /// The measures of a group, in order.
    record Place(String group, List<UUID> measures) {}

    /// The order of everything.
    record Order(List<Place> places) {}

    static String group(String code) {
        return GROUP + code;
    }

    static String measure(UUID promise) {
        return MEASURE + promise;
    }

    static Pieces of(PlanContent content) {
        SequencedMap<String, Object> pieces = new LinkedHashMap<>();
        List<Place> places = new ArrayList<>();
        pieces.put(HEAD, PlanHead.of(content));
        for (Group group : content.groups()) {
            pieces.put(group(group.code()), group.withMeasures(List.of()));
            List<UUID> measures = new ArrayList<>();
            for (MeasureContent measure : group.measures()) {
                UUID promise = Objects.requireNonNull(measure.promise(), "a measure that was written has its promise");
                pieces.put(measure(promise), measure);
                measures.add(promise);
            }
            places.add(new Place(group.code(), measures));
        }
        pieces.put(ORDER, new Order(places));
        return new Pieces(pieces);
    }

    static String write(PlanHead head) {
        return CanonicalJson.write(head);
    }

    /// A group without its measures, which are pieces of their own.
    static String write(Group group) {
        return CanonicalJson.write(group.withMeasures(List.of()));
    }

    static String write(MeasureContent measure) {
        return CanonicalJson.write(measure);
    }

    static <T> T read(String piece, Class<T> type) {
        return CanonicalJson.read(piece, type);
    }

    private static Object read(String name, String piece) {
        if (name.startsWith(MEASURE)) {
            return read(piece, MeasureContent.class);
        }
        if (name.startsWith(GROUP)) {
            return read(piece, Group.class);
        }
        return name.equals(HEAD) ? read(piece, PlanHead.class) : read(piece, Order.class);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(text(name));
    }

    private @Nullable String text(String name) {
        Object piece = byName.get(name);
        return piece == null ? null : CanonicalJson.write(piece);
    }

    PlanContent content() {
        List<Group> groups = new ArrayList<>();
        for (Place place : require(ORDER, Order.class).places()) {
            groups.add(require(group(place.group()), Group.class)
                    .withMeasures(place.measures().stream()
                            .map(promise -> require(measure(promise), MeasureContent.class))
                            .toList()));
        }
        return require(HEAD, PlanHead.class).over(groups);
    }

    private <T> T require(String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(byName.get(name), () -> "no piece is called " + name));
    }

    /// What is different in another state of the same draft.
    SequencedMap<String, Difference> differences(Pieces after) {
        Set<String> names = new LinkedHashSet<>(byName.keySet());
        names.addAll(after.byName.keySet());
        SequencedMap<String, Difference> differences = new LinkedHashMap<>();
        for (String name : names) {
            if (!Objects.equals(byName.get(name), after.byName.get(name))) {
                differences.put(name, new Difference(text(name), after.text(name)));
            }
        }
        return differences;
    }

    /// These pieces with some of them changed; empty when one of them is not what it was before its change.
    Optional<Pieces> with(SequencedMap<String, Difference> differences) {
        SequencedMap<String, Object> pieces = new LinkedHashMap<>(byName);
        for (var entry : differences.entrySet()) {
            String name = entry.getKey();
            Difference difference = entry.getValue();
            if (!Objects.equals(text(name), difference.before())) {
                return Optional.empty();
            }
            if (difference.after() == null) {
                pieces.remove(name);
            } else {
                pieces.put(name, read(name, difference.after()));
            }
        }
        return Optional.of(new Pieces(pieces));
    }

    /// A piece before and after.
    ///
    /// @param before null when it was not there
    /// @param after null when it is gone
    record Difference(@Nullable String before, @Nullable String after) {

        Difference turned() {
            return new Difference(/* before= */ after, /* after= */ before);
        }
    }
}
