package org.besa.platform.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import org.besa.platform.limits.Client;

/// Counts the requests of each client.
final class ClientBuckets {

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
        return buckets.get(Client.of(address), key -> full()).tryConsumeAndReturnRemaining(1);
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.requests()).refillGreedy(settings.requests(), settings.period()))
                .build();
    }
}
