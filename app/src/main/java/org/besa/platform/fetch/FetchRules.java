package org.besa.platform.fetch;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What may be fetched.
///
/// @param inside names of hosts that may lie in a network that is not public; everything else holds for
///     them too
/// @param ports that are asked
/// @param bytes largest page
/// @param time longest for all of it, redirects included
public record FetchRules(Set<String> inside, Set<Integer> ports, long bytes, Duration time) {

    private static final Set<Integer> WEB = Set.of(80, 443);

    public FetchRules {
        inside = inside.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        ports = Set.copyOf(ports);
    }

    /// Pages on the ports of the web.
    public static FetchRules of(Set<String> inside, long bytes, Duration time) {
        return new FetchRules(inside, WEB, bytes, time);
    }
}
