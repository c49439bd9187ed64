package org.besa.platform.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// Addresses of pages that people give.
public final class WebAddress {

    private static final int LONGEST = 2000;

    private WebAddress() {}

    /// An address of http or https with a host and without a user or password; empty when it is anything
    /// else.
    public static Optional<URI> parse(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI given = new URI(typed.strip());
            return isOfPage(given) ? Optional.of(new URI(given.toASCIIString())) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    static boolean isOfPage(URI address) {
        return address.getScheme() != null
                && address.getScheme().toLowerCase(Locale.ROOT).matches("https?")
                && address.getHost() != null
                && address.getRawUserInfo() == null;
    }
}
