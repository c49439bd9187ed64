package org.besa.platform.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/// Asks for the addresses of a host once for each connection and gives them out only when every one of
/// them is public. The client connects to what it is given here, so a name that means something else a
/// moment later gains nothing.
final class CheckedNames implements DnsResolver {

    private final Names names;
    private final Set<String> inside;

    CheckedNames(Names names, Set<String> inside) {
        this.names = names;
        this.inside = inside;
    }

    /// Who knows the addresses of hosts.
    interface Names {

        InetAddress[] list(String host) throws UnknownHostException;
    }

    /// A host that is not asked because of where it lies.
    static final class Inside extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        Inside(String host) {
            super(host);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.list(host);
        if (!inside.contains(host.toLowerCase(Locale.ROOT))) {
            for (InetAddress address : addresses) {
                if (!PublicNetwork.includes(address)) {
                    throw new Inside(host);
                }
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
