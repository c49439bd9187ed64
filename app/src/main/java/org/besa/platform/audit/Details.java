package org.besa.platform.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an entry of the trail says beside who, when, what and about which record.
///
/// @param facts what is needed to understand it later, nothing about persons
/// @param changes what was changed, field by field
/// @param reason why, where it was asked; null otherwise
/// @param personal what it says of persons, by account or person, so that it can be reduced later
public record Details(
        Map<String, ?> facts, Changes changes, @Nullable String reason, SequencedMap<UUID, Map<String, ?>> personal) {

    public static final Details NONE = new Details(Map.of(), Changes.NONE, null, new LinkedHashMap<>());

    public static Details facts(Map<String, ?> facts) {
        return new Details(facts, Changes.NONE, null, new LinkedHashMap<>());
    }

    /// What a new record says.
    public static Details created(Object record) {
        return new Details(Map.of(), Changes.between(null, record), null, new LinkedHashMap<>());
    }

    /// What a record said that is gone.
    public static Details removed(Object record) {
        return new Details(Map.of(), Changes.between(record, null), null, new LinkedHashMap<>());
    }

    /// What became of a record.
    ///
    /// @param before null when it is new
    public static Details changed(@Nullable Object before, Object after) {
        return new Details(Map.of(), Changes.between(before, after), null, new LinkedHashMap<>());
    }

    /// With what else is needed to understand it later.
    public Details with(Map<String, ?> more) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.putAll(more);
        return new Details(all, changes, reason, personal);
    }

    public Details because(String why) {
        return new Details(facts, changes, why.isBlank() ? null : why.strip(), personal);
    }

    /// With what is said of a person beside their own name, when they are not who acts.
    public Details of(UUID person, Map<String, ?> said) {
        SequencedMap<UUID, Map<String, ?>> more = new LinkedHashMap<>(personal);
        more.put(person, said);
        return new Details(facts, changes, reason, more);
    }
}
