package org.besa.directory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.besa.directory.Institution;

/// Institutions by kind, in the order in which the State is usually listed: from the centre outwards.
public final class InstitutionKinds {

    private static final List<String> ORDER =
            List.of("prime-minister-office", "ministry", "subordinate", "independent", "municipality");

    private InstitutionKinds() {}

    /// The institutions of a kind.
    ///
    /// @param code of the kind
    public record OfKind(String code, List<Institution> institutions) {}

    /// Known kinds in their order, then the others as they come.
    static List<OfKind> inOrder(Map<String, List<Institution>> byKind) {
        List<String> codes = new ArrayList<>(ORDER);
        byKind.keySet().stream().filter(code -> !ORDER.contains(code)).forEach(codes::add);
        return codes.stream()
                .filter(byKind::containsKey)
                .map(code -> new OfKind(code, byKind.getOrDefault(code, List.of())))
                .toList();
    }
}
