package org.besa.directory.opendata;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.besa.directory.Institutions;
import org.besa.directory.bodies.Bodies;
import org.besa.directory.bodies.PublicSeat;
import org.besa.directory.people.ContactPoints;
import org.besa.platform.i18n.Texts;
import org.besa.platform.opendata.Dataset;
import org.besa.platform.opendata.RecordDataset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the directory offers as open data, each list by code.
@Configuration(proxyBeanMethods = false)
class DirectoryDatasets {

    private final Texts texts;
    private final Clock clock;

    DirectoryDatasets(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    @Bean
    Dataset<InstitutionRow> institutionsDataset(Institutions institutions) {
        return listed(
                "institutions",
                50,
                InstitutionRow.class,
                () -> institutions.listInstitutions().stream()
                        .map(InstitutionRow::of)
                        .toList());
    }

    @Bean
    Dataset<ContactPointRow> contactPointsDataset(ContactPoints contacts) {
        return listed(
                "contact-points",
                51,
                ContactPointRow.class,
                () -> contacts.listPublic().stream().map(ContactPointRow::of).toList());
    }

    @Bean
    Dataset<BodyRow> bodiesDataset(Bodies bodies) {
        return listed("bodies", 52, BodyRow.class, () -> rows(bodies));
    }

    /// A list that is short enough to be made at once.
    private <R extends Record> Dataset<R> listed(String name, int order, Class<R> row, Supplier<List<R>> rows) {
        return RecordDataset.of(
                name,
                order,
                row,
                texts,
                () -> rows.get().toString(),
                sink -> rows.get().forEach(sink));
    }

    private List<BodyRow> rows(Bodies bodies) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Long> taken = bodies.listPublicSeats().stream()
                .filter(seat -> seat.isTakenOn(today))
                .collect(Collectors.groupingBy(PublicSeat::body, Collectors.counting()));
        return bodies.listBodies().stream()
                .map(body -> BodyRow.of(body, taken.getOrDefault(body.id(), 0L).intValue()))
                .toList();
    }
}
