package org.besa.directory.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.directory.Succession;
import org.besa.directory.Successions;
import org.besa.directory.api.InstitutionItem.SeatItem;
import org.besa.directory.api.InstitutionItem.SuccessionItem;
import org.besa.directory.api.InstitutionItem.UnitItem;
import org.besa.directory.bodies.Bodies;
import org.besa.directory.opendata.ContactPointRow;
import org.besa.directory.opendata.InstitutionRow;
import org.besa.directory.people.ContactPoints;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers what programs are told of an institution.
@Component
class InstitutionItems {

    private final Institutions institutions;
    private final Successions successions;
    private final ContactPoints contacts;
    private final Bodies bodies;
    private final Clock clock;

    InstitutionItems(
            Institutions institutions, Successions successions, ContactPoints contacts, Bodies bodies, Clock clock) {
        this.institutions = institutions;
        this.successions = successions;
        this.contacts = contacts;
        this.bodies = bodies;
        this.clock = clock;
    }

    InstitutionItem item(Institution institution) {
        UUID id = institution.id();
        return new InstitutionItem(
                InstitutionRow.of(institution),
                institutions.listUnits(id).stream()
                        .map(unit -> new UnitItem(unit.id(), unit.code(), unit.name(), unit.parent()))
                        .toList(),
                contacts.listPublic(id).stream().map(ContactPointRow::of).toList(),
                seats(id),
                successions.listTo(id).stream()
                        .map(one -> item(one, one.predecessor()))
                        .toList(),
                successions.listOf(id).stream()
                        .map(one -> item(one, one.successor()))
                        .toList(),
                InstitutionItem.links(institution).all());
    }

    private List<SeatItem> seats(UUID institution) {
        LocalDate today = LocalDate.now(clock);
        return bodies.listPublicSeats().stream()
                .filter(seat -> institution.equals(seat.institution()) && seat.isTakenOn(today))
                .flatMap(seat -> bodies.find(seat.body()).stream()
                        .map(body -> new SeatItem(
                                body.code(), body.name(), lower(seat.role()), seat.seat(), seat.activeTo())))
                .toList();
    }

    private static SuccessionItem item(Succession succession, @Nullable UUID other) {
        return new SuccessionItem(
                other, lower(succession.how()), succession.onDay(), succession.act(), succession.reason());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
