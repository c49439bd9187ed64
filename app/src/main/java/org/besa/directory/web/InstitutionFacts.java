package org.besa.directory.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.directory.Directory;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.directory.Kind;
import org.besa.directory.Kinds;
import org.besa.directory.Successions;
import org.besa.directory.Unit;
import org.besa.directory.bodies.Bodies;
import org.besa.directory.people.ContactPoints;
import org.besa.directory.web.AboutInstitution.SeatOn;
import org.besa.platform.i18n.Language;
import org.springframework.stereotype.Component;

/// Gathers what the page of an institution tells.
@Component
class InstitutionFacts {

    private final Institutions institutions;
    private final Kinds kinds;
    private final Successions successions;
    private final ContactPoints contacts;
    private final Bodies bodies;
    private final Clock clock;

    InstitutionFacts(
            Institutions institutions,
            Kinds kinds,
            Successions successions,
            ContactPoints contacts,
            Bodies bodies,
            Clock clock) {
        this.institutions = institutions;
        this.kinds = kinds;
        this.successions = successions;
        this.contacts = contacts;
        this.bodies = bodies;
        this.clock = clock;
    }

    AboutInstitution about(Institution institution, Language language) {
        Directory directory = institutions.directory();
        LocalDate today = LocalDate.now(clock);
        List<Unit> units = institutions.listUnits(institution.id()).stream()
                .filter(unit -> unit.isActiveOn(today))
                .toList();
        return new AboutInstitution(
                kinds.find(Kinds.Of.INSTITUTION, institution.kind())
                        .map(Kind::name)
                        .orElseThrow(),
                directory.findInstitution(institution.parent()).stream().toList(),
                directory.listBelow(institution.id(), language),
                UnitView.tree(units),
                SuccessionView.became(successions.listOf(institution.id()), directory),
                SuccessionView.followed(successions.listTo(institution.id()), directory),
                contacts.listPublic(institution.id()),
                seats(institution.id(), today));
    }

    private List<SeatOn> seats(UUID institution, LocalDate today) {
        return bodies.listPublicSeats().stream()
                .filter(seat -> institution.equals(seat.institution()) && seat.isTakenOn(today))
                .flatMap(seat -> bodies.find(seat.body()).stream().map(body -> new SeatOn(body, seat)))
                .toList();
    }
}
