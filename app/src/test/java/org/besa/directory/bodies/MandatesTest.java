package org.besa.directory.bodies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.directory.MandateEnded;
import org.besa.directory.bodies.BodyMember.Role;
import org.besa.platform.data.Ids;
import org.besa.platform.i18n.LocalizedText;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DatabaseSlice
@RecordApplicationEvents
class MandatesTest {

    @Autowired
    Mandates mandates;

    @Autowired
    Bodies bodies;

    @Autowired
    Institutions institutions;

    @Autowired
    ApplicationEvents events;

    @Test
    void theEndOfATermIsToldOnceAndATermThatRunsNever() {
        UUID port = TestInstitutions.ministry(institutions, "porti", "Porti", "Port")
                .id();
        UUID body = bodies.save(body(port), TestActors.coordinator()).id();
        BodyMember over = bodies.save(member(body, port, LocalDate.of(2024, 1, 9)), TestActors.coordinator());
        bodies.save(member(body, port, LocalDate.of(2999, 1, 9)), TestActors.coordinator());
        bodies.save(member(body, port, null), TestActors.coordinator());

        assertEquals(1, mandates.tellEnded());
        assertEquals(0, mandates.tellEnded());

        assertEquals(
                List.of(new MandateEnded(body, over.id(), port, LocalDate.of(2024, 1, 9))),
                events.stream(MandateEnded.class).toList());
    }

    private static Body body(UUID secretariat) {
        LocalizedText none = LocalizedText.EMPTY;
        return new Body(
                Ids.next(),
                null,
                "komiteti",
                "committee",
                LocalizedText.in("sq", "Komiteti"),
                none,
                none,
                none,
                none,
                none,
                secretariat,
                null,
                null);
    }

    private static BodyMember member(UUID body, UUID institution, @Nullable LocalDate until) {
        return new BodyMember(
                Ids.next(),
                null,
                body,
                Role.MEMBER,
                institution,
                null,
                LocalizedText.EMPTY,
                LocalDate.of(2022, 1, 10),
                until,
                null);
    }
}
