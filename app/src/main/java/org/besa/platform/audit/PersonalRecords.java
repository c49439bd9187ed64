package org.besa.platform.audit;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Names of people that a module keeps beside what they did. When somebody has left and nobody needs their name any
/// more, it is reduced to the function that they had.
public interface PersonalRecords {

    /// Ids beside that of their account by which the module, and the trail of what it did, knows somebody.
    default List<UUID> listOtherIds(Leaver leaver) {
        return List.of();
    }

    /// Puts the function in the place of every name, address and device. Runs in the transaction of the act.
    void reduce(Leaver leaver);

    /// Somebody who has left, as they were known until now.
    ///
    /// @param account by which they acted
    /// @param institutions for which they held roles
    /// @param function in the place of the name: "Integrity coordinator, Ministry of Defence, until 2026"
    /// @param otherIds by which modules know them beside their account
    record Leaver(
            UUID account, String name, String email, Set<UUID> institutions, String function, Set<UUID> otherIds) {

        public Leaver {
            institutions = Set.copyOf(institutions);
            otherIds = Set.copyOf(otherIds);
        }

        /// The same, as modules know them too.
        public Leaver alsoKnownAs(Set<UUID> ids) {
            return new Leaver(account, name, email, institutions, function, ids);
        }
    }
}
