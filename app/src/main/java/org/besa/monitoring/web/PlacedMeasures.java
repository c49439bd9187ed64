package org.besa.monitoring.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.platform.data.JsonRows;
import org.springframework.stereotype.Component;

/// Reads where measures stand.
@Component
class PlacedMeasures {

    private final JsonRows rows;

    PlacedMeasures(JsonRows rows) {
        this.rows = rows;
    }

    /// In the order in which they are named.
    List<PlacedMeasure> list(List<UUID> promises) {
        String[] ids = promises.stream().map(UUID::toString).toArray(String[]::new);
        return rows.list(PlacedMeasure.class, PlacedMeasure.QUERY, Map.of("promises", ids));
    }
}
