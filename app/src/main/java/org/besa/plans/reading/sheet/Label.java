package org.besa.plans.reading.sheet;

import java.util.EnumSet;
import java.util.Set;

/// What a label of a commitment sheet or a header above its milestones asks for, and the short answers given to them.
enum Label {
    COMMITMENT,
    /// The commitment's title where it stands before the lead institution, somebody's title where it stands after.
    TITLE,
    NUMBER,
    DESCRIPTION,
    LEAD,
    /// Announces the labels of [#ACTORS], or takes all other actors itself.
    OTHERS,
    ACTORS,
    /// Opens the part of the problem, or takes the problem itself.
    PROBLEM_PART,
    PROBLEM,
    /// Opens the part of the content, or takes the objective itself.
    CONTENT_PART,
    OBJECTIVE,
    /// Opens a part of the sheet that has labels of its own.
    PART,
    /// A label that is known but has no place of its own in a commitment.
    OTHER,
    /// Not in the list of labels, but printed where labels stand.
    UNKNOWN,
    CHALLENGE,
    /// Announces the labels of [#VALUE], or takes an argument itself.
    VALUES,
    VALUE_TEXT,
    VALUE,
    /// Announces the labels of [#LEVEL], or takes one of them itself.
    COMPLETION,
    LEVEL,
    MILESTONES,
    NEW,
    START,
    END,
    DATES,
    // headers of columns beside the milestones
    ACTIVITY,
    OUTPUT,
    RESPONSIBLE,
    SUPPORTING,
    STAKEHOLDERS,
    STATUS,
    // answers
    TICK,
    /// Ticks or strikes out: only the other marks tell which.
    CROSS,
    NO_TICK,
    IS_NEW,
    IS_OLD;

    /// Labels that together are found in commitment sheets only.
    static final Set<Label> TELLING = EnumSet.of(
            COMMITMENT, LEAD, OTHERS, PROBLEM, OBJECTIVE, CHALLENGE, VALUES, VALUE_TEXT, MILESTONES, NEW, DATES);
    /// Labels that mean something only below the label that announces them.
    static final Set<Label> DEPENDENT = EnumSet.of(ACTORS, VALUE, LEVEL);
    /// Names of things that are ticked.
    static final Set<Label> OPTIONS = EnumSet.of(VALUE, LEVEL);
    /// Labels that take one short value.
    static final Set<Label> SINGLE = EnumSet.of(COMMITMENT, TITLE, NUMBER, NEW, START, END, DATES, LEAD, CHALLENGE);
    /// Labels whose words nobody writes as an answer; “Government” or “Budget” may be one.
    static final Set<Label> NEVER_ANSWERS = EnumSet.of(
            COMMITMENT, LEAD, OTHERS, CHALLENGE, VALUES, VALUE_TEXT, COMPLETION, MILESTONES, NEW, START, END, DATES);
    /// Labels that only open what follows when another label follows.
    static final Set<Label> OPENING = EnumSet.of(PROBLEM_PART, CONTENT_PART, PART);
    static final Set<Label> COLUMNS = EnumSet.of(ACTIVITY, OUTPUT, RESPONSIBLE, SUPPORTING, STAKEHOLDERS, STATUS);
    static final Set<Label> MARKS = EnumSet.of(TICK, CROSS, NO_TICK);
    static final Set<Label> ANSWERS = EnumSet.of(TICK, CROSS, NO_TICK, IS_NEW, IS_OLD);

    /// Whether this label announces another.
    boolean announces(Label next) {
        return switch (next) {
            case ACTORS -> this == OTHERS;
            case VALUE -> this == VALUES;
            case LEVEL -> this == COMPLETION;
            default -> OPENING.contains(this);
        };
    }
}
