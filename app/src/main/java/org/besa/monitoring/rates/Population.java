package org.besa.monitoring.rates;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.monitoring.Standing;

/// Of what a rule takes its share.
public enum Population {
    /// Measures that were asked for as due or late, each once, where it stood last in the time counted.
    DUE_IN_PERIOD(false, true),
    /// All measures that were asked for, those under way included.
    ASKED(false, true),
    /// Measures that fall due in the year or go on in it, by the version in force at its end.
    PLANNED_IN_YEAR(true, true),
    /// Measures whose last day lies in the year, by the version in force on its first day.
    DUE_IN_YEAR_AS_OF_JANUARY(true, true),
    /// Outcome indicators with a target for the year, by the version in force on its first day.
    OUTCOME_INDICATORS(true, true),
    /// Every report that was asked for.
    REPORTED(false, false),
    /// Commitments of the version in force on the last day, as somebody outside of government assessed them.
    ASSESSED(false, false);

    /// Handed in by the day by which reports are due.
    public static final String IN_TIME = "IN_TIME";
    /// Handed in after that day.
    public static final String AFTERWARDS = "AFTERWARDS";
    /// The target of an indicator was reached.
    public static final String MET = "MET";
    /// There is a value and it is short of the target.
    public static final String NOT_MET = "NOT_MET";

    private final boolean ofYear;
    private final boolean twoVoices;

    Population(boolean ofYear, boolean twoVoices) {
        this.ofYear = ofYear;
        this.twoVoices = twoVoices;
    }

    /// Whether it is that of the last full calendar year, whatever time is looked at.
    public boolean isOfYear() {
        return ofYear;
    }

    /// Whether it is that of the version in force on the first day of the year, whatever became of it.
    boolean isAsOfJanuary() {
        return this == DUE_IN_YEAR_AS_OF_JANUARY || this == OUTCOME_INDICATORS;
    }

    /// Whether what institutions say and what was verified can differ.
    public boolean hasTwoVoices() {
        return twoVoices;
    }

    /// What can be found of each of its members; empty when a scale says it.
    Set<String> codes() {
        return switch (this) {
            case DUE_IN_PERIOD, ASKED, PLANNED_IN_YEAR, DUE_IN_YEAR_AS_OF_JANUARY ->
                Stream.of(Standing.values()).map(Standing::name).collect(Collectors.toUnmodifiableSet());
            case OUTCOME_INDICATORS -> Set.of(MET, NOT_MET);
            case REPORTED -> Set.of(IN_TIME, AFTERWARDS);
            case ASSESSED -> Set.of();
        };
    }
}
