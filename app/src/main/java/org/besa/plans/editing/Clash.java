package org.besa.plans.editing;

import java.util.Set;
import org.besa.platform.web.Problem;

/// Somebody else changed the same place of the same piece since it was shown: a person has to decide.
public final class Clash extends Problem {

    private static final long serialVersionUID = 1L;

    private final String by;
    private final transient Set<String> places;
    private final transient PieceChange joined;
    private final transient PieceChange theirs;

    /// @param places what both changed differently: paths into the piece ("deadline", "title.sq")
    /// @param joined what was typed, with all that the other one changed elsewhere
    /// @param theirs the piece as it stands
    Clash(String by, Set<String> places, PieceChange joined, PieceChange theirs) {
        super(Problem.Kind.CONFLICT, "desk.problem.clash", by);
        this.by = by;
        this.places = places;
        this.joined = joined;
        this.theirs = theirs;
    }

    /// Who changed it.
    public String by() {
        return by;
    }

    /// What both changed differently: paths into the piece ("deadline", "title.sq").
    public Set<String> places() {
        return places;
    }

    /// What was typed, with all that the other one changed elsewhere.
    public PieceChange joined() {
        return joined;
    }

    /// The piece as it stands.
    public PieceChange theirs() {
        return theirs;
    }
}
