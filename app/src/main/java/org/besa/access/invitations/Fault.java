package org.besa.access.invitations;

/// What was wrong with a form.
///
/// @param key of the message, which tells the field
/// @param text what is said
public record Fault(String key, String text) {

    static final Fault NONE = new Fault("", "");

    /// What is said beside a field; empty when it is about another one.
    public String at(String beginning) {
        return key.startsWith(beginning) ? text : "";
    }
}
