package org.besa.portal.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.directory.Directory;
import org.besa.directory.Institution;
import org.besa.platform.feeds.ChangeQuery;
import org.besa.platform.web.Address;
import org.jspecify.annotations.Nullable;

/// Which changes are asked for, as the address says it. What makes no sense there is left out, not an error.
///
/// @param since the first day
/// @param plan the part of a plan's address that is its own; null for all
/// @param address the list without a page number
/// @param page number of the page wanted, from 1
public record ChangesFilter(
        LocalDate since,
        @Nullable String plan,
        @Nullable UUID promise,
        @Nullable Institution institution,
        Address address,
        int page) {

    static final String PATH = "/changes";

    private static final int DAYS = 30;

    static ChangesFilter of(Map<String, String> request, Directory directory, LocalDate today) {
        Optional<LocalDate> asked = day(request.getOrDefault("since", ""));
        String plan = request.getOrDefault("plan", "").strip();
        Optional<UUID> promise = id(request.getOrDefault("promise", ""));
        Optional<Institution> institution = directory.findInstitution(request.getOrDefault("institution", ""));
        return new ChangesFilter(
                asked.orElse(today.minusDays(DAYS)),
                plan.isEmpty() ? null : plan,
                promise.orElse(null),
                institution.orElse(null),
                Address.of(PATH)
                        .with("since", asked.map(LocalDate::toString).orElse(""))
                        .with("plan", plan)
                        .with("promise", promise.map(UUID::toString).orElse(""))
                        .with("institution", institution.map(Institution::code).orElse("")),
                number(request.getOrDefault("page", "1")));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1990 && day.getYear() <= 9999);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int number(String text) {
        return text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : 1;
    }

    ChangeQuery query(ZoneId zone) {
        return new ChangeQuery(
                since.atStartOfDay(zone).toInstant(), plan, promise, institution == null ? null : institution.id());
    }

    /// The same of whatever day.
    ChangeQuery ever() {
        return new ChangeQuery(null, plan, promise, institution == null ? null : institution.id());
    }

    /// The same of all plans.
    ChangesFilter ofAllPlans() {
        return new ChangesFilter(since, null, promise, institution, address.without("plan"), page);
    }

    /// The same as a feed, whatever day was chosen.
    public String feed() {
        return new Address(PATH + ".atom", address.without("since").parameters()).toString();
    }
}
