package org.besa.platform.clamd;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where `clamd`, the daemon of ClamAV, listens.
public sealed interface ClamdAddress {

    /// A port of a machine.
    record Port(String host, int port) implements ClamdAddress {

        @Override
        public SocketChannel open() throws IOException {
            return SocketChannel.open();
        }

        @Override
        public SocketAddress target() throws IOException {
            InetSocketAddress target = new InetSocketAddress(host, port);
            if (target.isUnresolved()) {
                throw new UnknownHostException("no name server knows " + host);
            }
            return target;
        }

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /// A socket of this machine's file system.
    record Socket(Path path) implements ClamdAddress {

        @Override
        public SocketChannel open() throws IOException {
            return SocketChannel.open(StandardProtocolFamily.UNIX);
        }

        @Override
        public SocketAddress target() {
            return UnixDomainSocketAddress.of(path);
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    Pattern HOST_AND_PORT = Pattern.compile("(?<host>[\\w.-]{1,255}|\\[[0-9a-fA-F:.]{2,45}])[:](?<port>\\d{1,5})");

    int HIGHEST_PORT = 65_535;

    /// The address as a setting says it: `host:port`, or the path of a socket.
    ///
    /// @throws IllegalArgumentException saying what it may be
    static ClamdAddress of(String written) {
        String address = written.strip();
        if (address.startsWith("/")) {
            return new Socket(Path.of(address));
        }
        Matcher parts = HOST_AND_PORT.matcher(address);
        if (parts.matches()) {
            int port = Integer.parseInt(parts.group("port"));
            if (port > 0 && port <= HIGHEST_PORT) {
                return new Port(parts.group("host"), port);
            }
        }
        throw new IllegalArgumentException("""
                BESA_FILES_CLAMD is "%s": give host:port, such as 127.0.0.1:3310, \
                or the path of a socket, such as /var/run/clamav/clamd.ctl.""".formatted(written));
    }

    /// A channel of its kind, not connected yet.
    SocketChannel open() throws IOException;

    /// What the channel connects to.
    SocketAddress target() throws IOException;
}
