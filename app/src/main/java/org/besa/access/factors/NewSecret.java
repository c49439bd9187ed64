package org.besa.access.factors;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// A secret that an application and Besa are about to share.
///
/// @param typed as it is typed where no picture can be read, in groups of four
/// @param picture holds the same
public record NewSecret(String typed, QrPicture picture) {

    private static final String ISSUER = "Besa";

    static NewSecret of(byte[] secret, String account) {
        String base32 = Base32.of(secret);
        String address = "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
                .formatted(ISSUER, URLEncoder.encode(account, StandardCharsets.UTF_8), base32, ISSUER);
        return new NewSecret(base32.replaceAll("(.{4})(?=.)", "$1 "), QrPicture.of(address));
    }
}
