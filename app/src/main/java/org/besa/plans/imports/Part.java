package org.besa.plans.imports;

import org.besa.platform.web.Problem;

/// A piece of the working copy that is corrected on its own and counts its changes.
interface Part<T extends Part<T>> {

    /// Tells it from the other pieces of its sort.
    String id();

    /// Grows with every change, so that a form filled in on an older state is noticed.
    int version();

    /// The same content under another version.
    T withVersion(int version);

    /// Refuses a correction that was made on another state.
    ///
    /// @param shown the version that the person saw
    /// @throws Problem when it has changed since
    default void requireVersion(int shown) {
        if (version() != shown) {
            throw Correction.changed();
        }
    }
}
