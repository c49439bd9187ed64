package org.besa.directory.opendata;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.besa.directory.bodies.Bodies;
import org.besa.directory.bodies.PublicSeat;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.besa.platform.opendata.Column;
import org.besa.platform.opendata.Dataset;
import org.besa.platform.opendata.RowColumns;
import org.springframework.stereotype.Component;

/// All bodies, by code.
@Component
class BodyDataset implements Dataset<BodyRow> {

    private static final String NAME = "bodies";

    private final Bodies bodies;
    private final Texts texts;
    private final Clock clock;
    private final List<Column<BodyRow>> columns;

    BodyDataset(Bodies bodies, Texts texts, Clock clock) {
        this.bodies = bodies;
        this.texts = texts;
        this.clock = clock;
        this.columns = RowColumns.of(NAME, BodyRow.class, texts);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public LocalizedText title() {
        return texts.inAll("data." + NAME);
    }

    @Override
    public LocalizedText about() {
        return texts.inAll("data." + NAME + "-about");
    }

    @Override
    public int order() {
        return 52;
    }

    @Override
    public List<Column<BodyRow>> columns() {
        return columns;
    }

    @Override
    public String edition() {
        return rows().toString();
    }

    @Override
    public void read(Consumer<BodyRow> row) {
        rows().forEach(row);
    }

    private List<BodyRow> rows() {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Long> taken = bodies.listPublicSeats().stream()
                .filter(seat -> seat.isTakenOn(today))
                .collect(Collectors.groupingBy(PublicSeat::body, Collectors.counting()));
        return bodies.listBodies().stream()
                .map(body -> BodyRow.of(body, taken.getOrDefault(body.id(), 0L).intValue()))
                .toList();
    }
}
