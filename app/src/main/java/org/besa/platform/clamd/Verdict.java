package org.besa.platform.clamd;

/// What a virus scanner says of a content.
public sealed interface Verdict {

    /// Nothing harmful is known of it.
    record Clean() implements Verdict {}

    /// It is harmful.
    ///
    /// @param found what it is, by the scanner's name for it
    record Infected(String found) implements Verdict {}

    /// The scanner could not be asked, or gave no answer that helps.
    ///
    /// @param why for who runs Besa
    record Unknown(String why) implements Verdict {}
}
