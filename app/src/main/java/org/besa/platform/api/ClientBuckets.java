package org.besa.platform.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.InetAddress;
import java.util.HexFormat;

/// Counts the requests of each client.
final class ClientBuckets {

    /// A household or office has one network of IPv6; its machines change their addresses as they like.
    private static final int NETWORK_BYTES = 8;

    private final ApiSettings settings;
    private final Cache<String, Bucket> buckets;

    ClientBuckets(ApiSettings settings) {
        this.settings = settings;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(settings.clients())
                .expireAfterAccess(settings.period().multipliedBy(2))
                .build();
    }

    /// Counts one more request of a client.
    ///
    /// @param address of the client
    ConsumptionProbe count(String address) {
        return buckets.get(client(address), key -> full()).tryConsumeAndReturnRemaining(1);
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.requests()).refillGreedy(settings.requests(), settings.period()))
                .build();
    }

    static String client(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
