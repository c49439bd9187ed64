package org.besa.platform.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/// Which addresses lie in the public internet. What IANA keeps for special purposes does not, nor does
/// what wraps an address of IP version 4 in one of version 6, nor this machine.
final class PublicNetwork {

    /// Registry "IPv4 Special-Purpose Address Space" of IANA, with multicast and what is reserved.
    private static final List<Range> SPECIAL =
            Range.list("0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16"
                    + " 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16"
                    + " 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4");

    /// All unicast that is given out; mapped, translated, local and multicast addresses are outside of it.
    private static final Range GLOBAL = Range.of("2000::/3");

    /// Of it: protocols and Teredo, documentation, 6to4, AS112, documentation again.
    private static final List<Range> SPECIAL_OF_GLOBAL =
            Range.list("2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20");

    private PublicNetwork() {}

    /// Whether an address lies in the public internet.
    static boolean includes(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean open = address instanceof Inet4Address
                ? SPECIAL.stream().noneMatch(range -> range.holds(bytes))
                : GLOBAL.holds(bytes) && SPECIAL_OF_GLOBAL.stream().noneMatch(range -> range.holds(bytes));
        return open && !isOurs(address);
    }

    private static boolean isOurs(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return true;
        }
    }

    /// Addresses that begin alike.
    ///
    /// @param bits how many bits are alike
    private record Range(List<Byte> start, int bits) {

        static List<Range> list(String ranges) {
            return Arrays.stream(ranges.split(" ")).map(Range::of).toList();
        }

        static Range of(String range) {
            String[] parts = range.split("/", 2);
            try {
                byte[] bytes = InetAddress.getByName(parts[0]).getAddress(); // a number: nobody is asked
                Byte[] boxed = new Byte[bytes.length];
                Arrays.setAll(boxed, i -> bytes[i]);
                return new Range(List.of(boxed), Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(range, e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != start.size()) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (start.get(bit / 8) & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
