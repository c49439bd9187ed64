package org.besa.directory.web;

import java.util.List;
import org.besa.directory.Institution;
import org.besa.directory.bodies.Body;
import org.besa.directory.bodies.PublicSeat;
import org.besa.directory.people.PublicContact;
import org.besa.platform.i18n.LocalizedText;

/// What the directory tells of an institution beside its name.
///
/// @param kind what its kind is called
/// @param parent the institution it is subordinate to; empty when none
/// @param became what became of it; empty while it exists
/// @param followed whom it followed
/// @param seats the bodies it sits on today
public record AboutInstitution(
        LocalizedText kind,
        List<Institution> parent,
        List<Institution> subordinates,
        List<UnitView> units,
        List<SuccessionView> became,
        List<SuccessionView> followed,
        List<PublicContact> contacts,
        List<SeatOn> seats) {

    /// A seat on a body.
    public record SeatOn(Body body, PublicSeat seat) {}
}
