package org.besa.directory.web;

import java.util.List;
import java.util.Map;
import org.besa.directory.Institution;
import org.besa.directory.Kind;

/// Institutions by kind, in the order in which the kinds are listed.
public final class InstitutionKinds {

    private InstitutionKinds() {}

    /// The institutions of a kind.
    public record OfKind(Kind kind, List<Institution> institutions) {}

    /// Those kinds of which there is any.
    static List<OfKind> inOrder(List<Kind> kinds, Map<String, List<Institution>> byKind) {
        return kinds.stream()
                .filter(kind -> byKind.containsKey(kind.code()))
                .map(kind -> new OfKind(kind, byKind.getOrDefault(kind.code(), List.of())))
                .toList();
    }
}
