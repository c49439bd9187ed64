package org.besa.platform.data;

import java.security.SecureRandom;
import java.util.UUID;

/// New ids: UUID version 7 (RFC 9562), so that rows made together lie together.
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /// A new id: 48 bits of milliseconds, then random bits.
    public static UUID next() {
        long random = RANDOM.nextLong();
        long most = (System.currentTimeMillis() << 16) | 0x7000L | (random & 0x0FFFL);
        long least = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }
}
