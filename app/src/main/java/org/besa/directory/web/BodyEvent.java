package org.besa.directory.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Something dated that happened in a body: somebody was chosen, or a term ended.
public record BodyEvent(LocalDate day, boolean isEnd, SeatView seat) {

    /// What happened until a day, the latest first.
    static List<BodyEvent> until(LocalDate today, List<SeatView> seats) {
        return seats.stream()
                .flatMap(BodyEvent::of)
                .filter(event -> event.isEnd()
                        ? event.day().isBefore(today)
                        : !event.day().isAfter(today))
                .sorted(Comparator.comparing(BodyEvent::day).reversed())
                .toList();
    }

    private static Stream<BodyEvent> of(SeatView view) {
        return Stream.concat(
                Stream.of(new BodyEvent(view.seat().activeFrom(), false, view)),
                Stream.ofNullable(view.seat().activeTo()).map(day -> new BodyEvent(day, true, view)));
    }
}
