package org.besa.platform.cache;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A public answer as it is kept: what it says and in which forms its bytes are there.
///
/// @param edition the content's number when making it began
/// @param digest of its bytes and their type
/// @param type its `Content-Type`; null when nobody said
/// @param headers the others, of which one name can stand several times
/// @param gzip null when that is hardly shorter
/// @param brotli null when that is hardly shorter, or not made yet
record Answer(
        long edition,
        String digest,
        @Nullable String type,
        List<Header> headers,
        Form plain,
        @Nullable Form gzip,
        @Nullable Form brotli) {

    /// One line of a head.
    record Header(String name, String value) {}

    /// The shortest form that is there, of those that a reader understands.
    Form shortest(Set<Coding> accepted) {
        if (brotli != null && accepted.contains(Coding.BROTLI)) {
            return brotli;
        }
        return gzip != null && accepted.contains(Coding.GZIP) ? gzip : plain;
    }

    /// The form of a strong validator, of those that a reader understands; null when it means other bytes.
    @Nullable
    Form find(String tag, Set<Coding> accepted) {
        if (brotli != null && brotli.tag().equals(tag) && accepted.contains(Coding.BROTLI)) {
            return brotli;
        }
        if (gzip != null && gzip.tag().equals(tag) && accepted.contains(Coding.GZIP)) {
            return gzip;
        }
        return plain.tag().equals(tag) ? plain : null;
    }

    /// Whether another answer, of whatever edition, says the same.
    boolean saysTheSameAs(Answer other) {
        return digest.equals(other.digest) && headers.equals(other.headers);
    }

    Answer in(long laterEdition) {
        return new Answer(laterEdition, digest, type, headers, plain, gzip, brotli);
    }

    Answer withBrotli(byte[] shorter) {
        return new Answer(edition, digest, type, headers, plain, gzip, new Form(Coding.BROTLI, shorter, digest));
    }

    /// Bytes of memory that it takes, roughly.
    int weight() {
        int head = headers.stream()
                .mapToInt(header -> header.name().length() + header.value().length() + 64)
                .sum();
        return 512 + head + length(plain) + length(gzip) + length(brotli);
    }

    private static int length(@Nullable Form form) {
        return form == null ? 0 : form.length();
    }
}
