package org.besa.plans.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.besa.directory.Directory;
import org.besa.directory.Institution;
import org.besa.directory.Unit;
import org.besa.plans.DeadlineStatus.State;
import org.besa.plans.PlanKinds;

/// One thing by which promises are chosen: its name in addresses, and the column of `plans.promise_on` it looks at.
public enum Facet {
    KIND("kind", "p.plan_kind", "text"),
    /// Only counted, never chosen: a plan has an address of its own.
    PLAN("plan", "p.plan_slug", "text"),
    INSTITUTION("institution", "p.accountable", "uuid"),
    UNIT("unit", "p.accountable_unit", "uuid"),
    /// Whether an institution answers for a promise or takes part in it; only where the scope is an institution.
    ROLE("role", "case when p.accountable = :participant then 'lead' else 'part' end", "text"),
    STATE("status", "p.state", "text"),
    YEAR("year", "p.deadline_year", "int");

    private final String parameter;
    private final String column;
    private final String type;

    Facet(String parameter, String column, String type) {
        this.parameter = parameter;
        this.column = column;
        this.type = type;
    }

    public String parameter() {
        return parameter;
    }

    String column() {
        return column;
    }

    /// What was chosen, as a value of the column.
    String chosen() {
        return ":" + parameter + "::" + type;
    }

    /// The value of the column that an address means; none when the address means nothing that exists.
    Optional<String> inColumn(String value, Directory directory, PlanKinds kinds) {
        return switch (this) {
            case KIND -> kinds.list().stream().anyMatch(k -> k.code().equals(value)) ? Optional.of(value) : none();
            case PLAN -> none();
            case INSTITUTION -> directory.findInstitution(value).map(i -> i.id().toString());
            case UNIT ->
                directory.units().values().stream()
                        .filter(unit -> unitCode(unit, directory).equals(Optional.of(value)))
                        .map(unit -> unit.id().toString())
                        .findFirst();
            case ROLE -> value.equals("lead") || value.equals("part") ? Optional.of(value) : none();
            case STATE ->
                Arrays.stream(State.values())
                        .map(State::name)
                        .filter(state -> state.toLowerCase(Locale.ROOT).equals(value))
                        .findFirst();
            case YEAR -> value.matches("\\d{4}") ? Optional.of(value) : none();
        };
    }

    /// What an address writes for a value of the column: codes instead of ids.
    Optional<String> inAddress(String value, Directory directory) {
        return switch (this) {
            case INSTITUTION ->
                directory.findInstitution(UUID.fromString(value)).map(Institution::code);
            case UNIT -> directory.findUnit(UUID.fromString(value)).flatMap(unit -> unitCode(unit, directory));
            case STATE -> Optional.of(value.toLowerCase(Locale.ROOT));
            case KIND, PLAN, ROLE, YEAR -> Optional.of(value);
        };
    }

    private static Optional<String> unitCode(Unit unit, Directory directory) {
        return directory.findInstitution(unit.institution()).map(i -> i.code() + "." + unit.code());
    }

    private static Optional<String> none() {
        return Optional.empty();
    }
}
