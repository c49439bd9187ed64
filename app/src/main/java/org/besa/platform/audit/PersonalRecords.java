package org.besa.platform.audit;

import java.util.UUID;

/// Names of people that a module keeps beside what they did. When somebody has left and nobody needs their name any
/// more, it is reduced to the function that they had.
public interface PersonalRecords {

    /// Puts the function in the place of every name, address and device. Runs in the transaction of the act.
    ///
    /// @param function "Integrity coordinator, Ministry of Defence, until 2026"
    void reduce(UUID person, String function);
}
