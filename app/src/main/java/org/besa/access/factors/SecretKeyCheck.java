package org.besa.access.factors;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.besa.platform.start.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether a secret key is the one that the database was first used with. With another, nobody whose seed lies in the
/// database could show a code, and what one instance keeps the others could not open.
@Component
class SecretKeyCheck {

    private static final Logger log = LoggerFactory.getLogger(SecretKeyCheck.class);

    private static final byte[] NAME = "secret key of a database of Besa".getBytes(StandardCharsets.US_ASCII);

    private final JdbcClient jdbc;
    private final boolean replaced;

    /// @param replaced whether the key may be another from now on, at the price of all codes
    SecretKeyCheck(JdbcClient jdbc, @Value("${besa.secret-key-replaced:false}") boolean replaced) {
        this.jdbc = jdbc;
        this.replaced = replaced;
    }

    /// The first key that comes is the one from then on.
    ///
    /// @throws CannotStart when it was another that is not among the earlier ones
    void require(SecretKeys keys) {
        byte[] value = value(keys.present());
        jdbc.sql("insert into access.secret_key (value) values (:value) on conflict do nothing")
                .param("value", value)
                .update();
        byte[] known = jdbc.sql("select value from access.secret_key")
                .query((row, n) -> row.getBytes(1))
                .single();
        if (MessageDigest.isEqual(known, value)) {
            return;
        }
        if (keys.earlier().stream().anyMatch(before -> MessageDigest.isEqual(known, value(before)))) {
            keep(value);
            return;
        }
        if (!replaced) {
            throw new CannotStart("""
                    The secret key is another than the one that this database was first used with. Set BESA_SECRET_KEY \
                    to that one, the same for all instances (without the setting it is the file secret-key in the data \
                    folder), or give that one as BESA_SECRET_KEYS_BEFORE to replace it. If it is lost, start once with BESA_SECRET_KEY_REPLACED=true: everybody then sets up \
                    codes anew.""");
        }
        int lost = jdbc.sql("delete from access.totp").update();
        keep(value);
        log.warn("The secret key was replaced; {} people set up codes anew", lost);
    }

    private void keep(byte[] value) {
        jdbc.sql("update access.secret_key set value = :value")
                .param("value", value)
                .update();
    }

    /// Says nothing of the key, which is random.
    private static byte[] value(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(NAME);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
