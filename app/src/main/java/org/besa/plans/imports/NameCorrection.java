package org.besa.plans.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whom names of the document stand for.
public sealed interface NameCorrection extends Correction {

    /// What it lets names stand for.
    List<NameMatch> matches();

    @Override
    default WorkingCopy applyTo(WorkingCopy copy, String name) {
        WorkingCopy next = copy;
        for (NameMatch match : matches()) {
            next = next.with(match);
        }
        return next;
    }

    /// What names stand for, everywhere they occur.
    ///
    /// @param institution null to keep the names as text
    /// @param unit null when the institution as a whole is meant
    record MatchNames(
            Set<String> names,
            @Nullable UUID institution,
            @Nullable UUID unit) implements NameCorrection {

        public MatchNames {
            names = new TreeSet<>(names);
        }

        @Override
        public List<NameMatch> matches() {
            return names.stream()
                    .map(written -> new NameMatch(WorkingCopy.nameKey(written), 0, institution, unit))
                    .toList();
        }

        @Override
        public String about(WorkingCopy copy) {
            return String.join(", ", names);
        }
    }

    /// Names stand for what they stood for in an earlier import.
    ///
    /// @param names what each stands for, by the name as written
    record MatchAsBefore(Map<String, NameMatch> names) implements NameCorrection {

        @Override
        public List<NameMatch> matches() {
            return List.copyOf(names.values());
        }

        @Override
        public String about(WorkingCopy copy) {
            return String.valueOf(names.size());
        }
    }
}
