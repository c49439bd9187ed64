package org.besa.platform.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/// Gets a page and writes it to a file.
public interface Fetching {

    /// Fetches a page.
    ///
    /// @param into written anew; what is in it when there is no page means nothing
    /// @throws IOException when the file cannot be written
    Fetched fetch(URI address, Path into) throws IOException;
}
