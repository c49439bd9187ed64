package org.besa.platform.limits;

import java.net.InetAddress;
import java.util.HexFormat;

/// Who asks, as limits tell clients apart: by network address.
public final class Client {

    /// A household or office has one network of IPv6; its machines change their addresses as they like.
    private static final int NETWORK_BYTES = 8;

    private Client() {}

    /// What is the same for all addresses of a client: the address itself, of IPv6 its network.
    public static String of(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
