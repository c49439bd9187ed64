package org.besa.access;

/// What somebody is asked for to confirm that it is they. A passkey is enough by itself; password and code are asked
/// for together. Who is asked for nothing comes from a provider, and signs in there again.
public record AskedFor(boolean password, boolean code, boolean passkey) {}
