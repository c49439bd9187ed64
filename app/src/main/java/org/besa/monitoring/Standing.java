package org.besa.monitoring;

/// What a status means for counting, whatever the list calls it. Lists of statuses are data and change; these
/// meanings are what rates are made of.
public enum Standing {
    /// Not to be judged yet.
    NOT_DUE("not-due"),
    /// Under way and expected in time.
    GOING("going"),
    PARTLY("partly"),
    DONE("done"),
    NOT_DONE("late"),
    /// Nobody can say: counted as not done, and shown apart from it.
    UNKNOWN("not-due"),
    /// Given up by an act: counted neither as due nor as done.
    CANCELLED("cancelled");

    private final String shape;

    Standing(String shape) {
        this.shape = shape;
    }

    /// The shape by which pages show it, beside its words.
    public String shape() {
        return shape;
    }
}
