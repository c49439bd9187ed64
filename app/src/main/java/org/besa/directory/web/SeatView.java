package org.besa.directory.web;

import java.util.List;
import java.util.stream.Stream;
import org.besa.directory.Directory;
import org.besa.directory.Institution;
import org.besa.directory.bodies.PublicSeat;

/// A seat on the page of its body.
///
/// @param institutions whose seat it is; empty for a seat of no institution
public record SeatView(PublicSeat seat, List<Institution> institutions) {

    static List<SeatView> list(Stream<PublicSeat> seats, Directory directory) {
        return seats.map(seat -> new SeatView(
                        seat,
                        directory.findInstitution(seat.institution()).stream().toList()))
                .toList();
    }
}
