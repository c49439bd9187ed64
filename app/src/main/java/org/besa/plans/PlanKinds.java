package org.besa.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.besa.platform.data.DataFiles;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The kinds of plan that are known. A kind may have several editions, each with the day from which it holds: a new
/// methodology renames levels or asks for more, and what was approved before keeps the words it had.
@Component
@EnableConfigurationProperties(PlanData.class)
public class PlanKinds {

    private final List<PlanKind> editions;
    private final Clock clock;

    PlanKinds(PlanData data, JsonMapper json, Clock clock) {
        this.editions = DataFiles.read(data.kinds(), new TypeReference<List<PlanKind>>() {}, json);
        this.clock = clock;
    }

    /// All kinds in the edition of today, in the order in which they are shown.
    public List<PlanKind> list() {
        return editions.stream().map(PlanKind::code).distinct().map(this::kind).toList();
    }

    /// The kind of a code, in the edition of today.
    ///
    /// @throws IllegalArgumentException when there is none
    public PlanKind kind(String code) {
        return edition(code, LocalDate.now(clock));
    }

    /// The kind of a code in the edition that held on a day; the first one before it began to hold.
    ///
    /// @throws IllegalArgumentException when there is none
    public PlanKind edition(String code, LocalDate day) {
        List<PlanKind> ofCode = editions.stream()
                .filter(kind -> kind.code().equals(code))
                .sorted(Comparator.comparing(PlanKind::effectiveFrom))
                .toList();
        if (ofCode.isEmpty()) {
            throw new IllegalArgumentException("no kind of plan is called " + code);
        }
        return ofCode.stream()
                .filter(kind -> !kind.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseGet(ofCode::getFirst);
    }
}
