package org.besa.monitoring;

/// What a status means for counting, whatever the list calls it. Lists of statuses are data and change; these
/// meanings
/// are what rates are made of.
public enum Standing {
    /// Not to be judged yet.
    NOT_DUE,
    /// Under way and expected in time.
    GOING,
    PARTLY,
    DONE,
    NOT_DONE,
    /// Nobody can say: counted as not done, and shown apart from it.
    UNKNOWN,
    /// Given up by an act: counted neither as due nor as done.
    CANCELLED
}
