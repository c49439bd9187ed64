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
/// measure,
/// and the order of it all. Each piece is canonical JSON, so that pieces that say the same are the same text.
///
/// @param byName the pieces, by names that [#group(String)] and [#measure(UUID)] make
record Pieces(SequencedMap<String, String> byName) {

    static final String HEAD = "head";
    static final String ORDER = "order";

    Pieces {
        byName = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byName));
    }

    /// The measures of a group, in order.
    record Place(String group, List<UUID> measures) {}

    /// The order of everything.
    record Order(List<Place> places) {}

    static String group(String code) {
        return "group/" + code;
    }

    static String measure(UUID promise) {
        return "measure/" + promise;
    }

    static Pieces of(PlanContent content) {
        SequencedMap<String, String> pieces = new LinkedHashMap<>();
        List<Place> places = new ArrayList<>();
        pieces.put(HEAD, write(PlanHead.of(content)));
        for (Group group : content.groups()) {
            pieces.put(group(group.code()), write(group));
            List<UUID> measures = new ArrayList<>();
            for (MeasureContent measure : group.measures()) {
                UUID promise = Objects.requireNonNull(measure.promise(), "a measure that was written has its promise");
                pieces.put(measure(promise), write(measure));
                measures.add(promise);
            }
            places.add(new Place(group.code(), measures));
        }
        pieces.put(ORDER, CanonicalJson.write(new Order(places)));
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

    Optional<String> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    PlanContent content() {
        List<Group> groups = new ArrayList<>();
        for (Place place : read(require(ORDER), Order.class).places()) {
            groups.add(read(require(group(place.group())), Group.class)
                    .withMeasures(place.measures().stream()
                            .map(promise -> read(require(measure(promise)), MeasureContent.class))
                            .toList()));
        }
        return read(require(HEAD), PlanHead.class).over(groups);
    }

    private String require(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no piece is called " + name));
    }

    /// What is different in another state of the same draft.
    SequencedMap<String, Difference> differences(Pieces after) {
        Set<String> names = new LinkedHashSet<>(byName.keySet());
        names.addAll(after.byName.keySet());
        SequencedMap<String, Difference> differences = new LinkedHashMap<>();
        for (String name : names) {
            String before = byName.get(name);
            String now = after.byName.get(name);
            if (!Objects.equals(before, now)) {
                differences.put(name, new Difference(before, now));
            }
        }
        return differences;
    }

    /// These pieces with some of them changed; empty when one of them is not what it was before its change.
    Optional<Pieces> with(SequencedMap<String, Difference> differences) {
        SequencedMap<String, String> pieces = new LinkedHashMap<>(byName);
        for (var entry : differences.entrySet()) {
            Difference difference = entry.getValue();
            if (!Objects.equals(byName.get(entry.getKey()), difference.before())) {
                return Optional.empty();
            }
            if (difference.after() == null) {
                pieces.remove(entry.getKey());
            } else {
                pieces.put(entry.getKey(), difference.after());
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
