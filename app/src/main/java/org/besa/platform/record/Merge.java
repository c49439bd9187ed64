package org.besa.platform.record;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// Two people changed the same record: what each of them changed is put together.
///
/// @param joined the record with the changes of both; where both changed the same, it says what the later one wrote
/// @param clashes what both changed differently: paths into the record ("deadline", "title.sq")
/// @param others what the other one changed, clashes included
public record Merge(String joined, Set<String> clashes, Set<String> others) {

    /// Puts changes together.
    ///
    /// @param base what both began from; null when that is not known any more: then every difference is a clash
    /// @param mine what was typed now
    /// @param theirs what stands
    /// @param whole names of parts that mean something only as a whole; lists are such anyway
    public static Merge of(@Nullable String base, String mine, String theirs, Set<String> whole) {
        Set<String> clashes = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        JsonNode joined = new Joining(clashes, others, whole)
                .join("", base == null ? MissingNode.getInstance() : read(base), read(mine), read(theirs));
        return new Merge(CanonicalJson.write(joined), clashes, others);
    }

    private static JsonNode read(String piece) {
        return CanonicalJson.read(piece, JsonNode.class);
    }

    private record Joining(Set<String> clashes, Set<String> others, Set<String> whole) {

        JsonNode join(String path, JsonNode base, JsonNode mine, JsonNode theirs) {
            if (mine.equals(theirs)) {
                return mine;
            }
            if (isApart(path, mine, theirs)) {
                return fields(path, base, mine, theirs);
            }
            if (mine.equals(base)) {
                others.add(path);
                return theirs;
            }
            if (!theirs.equals(base)) {
                others.add(path);
                clashes.add(path);
            }
            return mine;
        }

        private boolean isApart(String path, JsonNode mine, JsonNode theirs) {
            return mine.isObject() && theirs.isObject() && !whole.contains(path);
        }

        private JsonNode fields(String path, JsonNode base, JsonNode mine, JsonNode theirs) {
            Set<String> names = new TreeSet<>(mine.propertyNames());
            names.addAll(theirs.propertyNames());
            ObjectNode joined = JsonNodeFactory.instance.objectNode();
            for (String name : names) {
                JsonNode part = join(
                        path.isEmpty() ? name : path + "." + name, base.path(name), mine.path(name), theirs.path(name));
                if (!part.isMissingNode()) {
                    joined.set(name, part);
                }
            }
            return joined;
        }
    }
}
