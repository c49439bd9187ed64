package org.besa.directory.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.besa.directory.Directory;
import org.besa.directory.Institution;
import org.besa.directory.Succession;
import org.jspecify.annotations.Nullable;

/// A succession as the page of one side shows it.
///
/// @param others the institution on the other side; empty when nobody follows
public record SuccessionView(Succession succession, List<Institution> others) {

    /// What became of an institution.
    static List<SuccessionView> became(List<Succession> successions, Directory directory) {
        return successions.stream()
                .map(one -> new SuccessionView(one, others(directory, one.successor())))
                .toList();
    }

    /// Whom an institution followed.
    static List<SuccessionView> followed(List<Succession> successions, Directory directory) {
        return successions.stream()
                .map(one -> new SuccessionView(one, others(directory, one.predecessor())))
                .toList();
    }

    private static List<Institution> others(Directory directory, @Nullable UUID id) {
        return Stream.ofNullable(id)
                .flatMap(known -> directory.findInstitution(known).stream())
                .toList();
    }
}
