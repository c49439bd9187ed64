package org.besa.monitoring.sheets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Ties what is hidden in a row to what people see of it: a row whose parts were moved against each other, by sorting
/// some of the columns for instance, is noticed.
final class RowProof {

    private static final int BYTES = 8;

    private RowProof() {}

    /// @param code of the measure, as the row shows it
    static String of(String id, String seen, String code) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((id + "|" + seen + "|" + code).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
