package org.besa.plans.reading.sheet;

import java.util.EnumSet;
import java.util.Set;

/// What a label of a commitment sheet asks for.
enum Label {
    COMMITMENT,
    DESCRIPTION,
    LEAD,
    /// Announces the labels of [#ACTORS], or takes all other actors itself.
    OTHERS,
    ACTORS,
    PROBLEM,
    OBJECTIVE,
    /// A label that is known but has no place of its own in a commitment.
    OTHER,
    CHALLENGE,
    /// Announces the labels of [#VALUE], or takes an argument itself.
    VALUES,
    VALUE_TEXT,
    VALUE,
    MILESTONES,
    OUTPUT,
    RESPONSIBLE,
    NEW,
    START,
    END,
    DATES,
    // not labels but answers
    TICK,
    NO_TICK,
    IS_NEW,
    IS_OLD;

    /// Labels that together are found in commitment sheets only.
    static final Set<Label> TELLING = EnumSet.of(
            COMMITMENT, LEAD, OTHERS, PROBLEM, OBJECTIVE, CHALLENGE, VALUES, VALUE_TEXT, MILESTONES, NEW, DATES);
    /// Labels that mean something only below the label that announces them or above a column of milestones.
    static final Set<Label> DEPENDENT = EnumSet.of(ACTORS, VALUE, OUTPUT, RESPONSIBLE);
    /// Labels that take one short value.
    static final Set<Label> SINGLE = EnumSet.of(VALUE, NEW, START, END, DATES, LEAD, CHALLENGE);
    static final Set<Label> ANSWERS = EnumSet.of(TICK, NO_TICK, IS_NEW, IS_OLD);
}
