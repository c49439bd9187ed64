package org.besa.access;

import java.util.List;

/// Accounts whose passwords everybody may know, named on the sign-in page: those of the demonstration.
public interface OpenAccounts {

    /// Those that exist.
    List<OpenAccount> list();

    /// An account anybody may use.
    ///
    /// @param role what it is there for
    record OpenAccount(Role role, String email, String password) {}
}
