package org.besa.access.trail;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// An entry of the trail as its pages show it.
///
/// @param name of who acted, as it was then
/// @param represented for whom, null when for themselves
/// @param institution whose record it was, null for the whole system
/// @param facts what else is needed to understand it
/// @param changes by field: old and new value, null where there was none
/// @param said what it says of other persons, such as the account that it is about
/// @param address from where it came, null from the program itself
public record TrailLine(
        long id,
        ZonedDateTime at,
        UUID account,
        String name,
        @Nullable String represented,
        String act,
        String kind,
        UUID subject,
        @Nullable UUID institution,
        LocalizedText label,
        SequencedMap<String, Object> facts,
        SequencedMap<String, List<@Nullable Object>> changes,
        @Nullable String reason,
        List<Map<String, Object>> said,
        @Nullable String address,
        @Nullable String device) {

    /// A value as it stands on a page.
    public static String shown(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /// What the record was called: its label, or the person that it is.
    public LocalizedText called() {
        if (!label.isEmpty() || said.isEmpty()) {
            return label;
        }
        return LocalizedText.in("sq", shown(said.getFirst().get("name")));
    }
}
