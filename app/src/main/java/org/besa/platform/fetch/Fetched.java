package org.besa.platform.fetch;

import java.net.URI;

/// What came of fetching a page.
public sealed interface Fetched {

    /// The page.
    ///
    /// @param from where it was in the end, after redirects
    /// @param type its media type as it said, without parameters; "application/octet-stream" when it said
    ///     none that is one
    /// @param size in bytes
    record Page(URI from, String type, long size) implements Fetched {}

    /// None.
    record Failed(Fault fault) implements Fetched {}

    /// Why a page could not be fetched.
    enum Fault {
        /// It is no address of a page, or names a user.
        ADDRESS,
        /// Not on the port of its scheme.
        PORT,
        /// The host, or one that it leads to, lies in a network that is not public.
        INSIDE,
        UNKNOWN_HOST,
        UNREACHABLE,
        TIMEOUT,
        /// The certificate is not one to be trusted, or the two agree on no encryption.
        INSECURE,
        /// More redirects than are followed, or one that leads nowhere.
        REDIRECTS,
        /// There is no such page (any more).
        GONE,
        /// It is not for everybody.
        DENIED,
        /// The server says that it is its own fault.
        SERVER,
        /// An answer that means none of these.
        ANSWER,
        EMPTY,
        TOO_LARGE
    }
}
