package org.besa.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.directory.Succession.How;
import org.besa.platform.i18n.LocalizedText;

/// How an institution ends.
///
/// @param onDay its last day
/// @param act the law or decision; may be empty
/// @param successors who follows it; the first takes up whatever is given to nobody in particular
/// @param choices by the id of what it has, which of the successors takes it up
/// @param rolesPass whether who holds a role for it holds that for the first successor from the next day
public record Ending(
        How how,
        LocalDate onDay,
        LocalizedText act,
        LocalizedText reason,
        List<UUID> successors,
        Map<UUID, UUID> choices,
        boolean rolesPass) {

    public Ending {
        successors = List.copyOf(successors);
        choices = Map.copyOf(choices);
    }
}
