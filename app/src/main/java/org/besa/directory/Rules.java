package org.besa.directory;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// What must be true of institutions and units.
final class Rules {

    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    private Rules() {}

    static Map<String, String> faults(Institution wanted, Directory directory, Optional<Institution> sameCode) {
        Map<String, String> faults = new LinkedHashMap<>();
        code(wanted.code(), faults);
        if (sameCode.filter(other -> !other.id().equals(wanted.id())).isPresent()) {
            faults.putIfAbsent("code", "directory.fault.code-taken");
        }
        if (wanted.version() != null
                && directory
                        .findInstitution(wanted.id())
                        .filter(before -> !before.code().equals(wanted.code()))
                        .isPresent()) {
            faults.putIfAbsent("code", "directory.fault.code-stays");
        }
        if (wanted.name().isEmpty()) {
            faults.put("name", "directory.fault.name");
        }
        if (wanted.parent() != null && directory.isWithin(wanted.parent(), wanted.id())) {
            faults.put("parent", "directory.fault.parent-below");
        }
        period(wanted.activeFrom(), wanted.activeTo(), faults);
        return faults;
    }

    static Map<String, String> faults(Unit wanted, Directory directory, List<Unit> ofInstitution) {
        Map<String, String> faults = new LinkedHashMap<>();
        code(wanted.code(), faults);
        if (ofInstitution.stream()
                .anyMatch(other ->
                        other.code().equals(wanted.code()) && !other.id().equals(wanted.id()))) {
            faults.putIfAbsent("code", "directory.fault.code-taken");
        }
        if (wanted.name().isEmpty()) {
            faults.put("name", "directory.fault.name");
        }
        if (wanted.parent() != null && directory.isUnitWithin(wanted.parent(), wanted.id())) {
            faults.put("parent", "directory.fault.unit-below");
        } else if (wanted.parent() != null
                && ofInstitution.stream().noneMatch(other -> other.id().equals(wanted.parent()))) {
            faults.put("parent", "directory.fault.unit-elsewhere");
        }
        period(wanted.activeFrom(), wanted.activeTo(), faults);
        return faults;
    }

    private static void code(String code, Map<String, String> faults) {
        if (!code.matches(CODE)) {
            faults.put("code", "directory.fault.code");
        }
    }

    private static void period(@Nullable LocalDate from, @Nullable LocalDate to, Map<String, String> faults) {
        if (from != null && to != null && to.isBefore(from)) {
            faults.put("activeTo", "directory.fault.end-before-start");
        }
    }

    /// Refuses what a form would have told field by field.
    static void refuse(Map<String, String> faults) {
        if (!faults.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, faults.values().iterator().next());
        }
    }
}
