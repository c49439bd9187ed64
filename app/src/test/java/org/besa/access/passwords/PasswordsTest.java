package org.besa.access.passwords;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void aHashIsArgon2idWithTheParametersOfOwasp() {
        String hash = passwords.hash("shkarpe kulla limon");
        assertTrue(hash.startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertNotEquals(hash, passwords.hash("shkarpe kulla limon"));
        assertFalse(passwords.isOutdated(hash));
    }

    @Test
    void whatWasHashedBeforeIsUnderstoodAndOutdated() {
        String before = String.valueOf(
                PasswordEncoderFactories.createDelegatingPasswordEncoder().encode("shkarpe kulla limon"));
        assertTrue(before.startsWith("{bcrypt}"), before);
        assertTrue(passwords.isRight("shkarpe kulla limon", before));
        assertFalse(passwords.isRight("shkarpe kulla limonn", before));
        assertTrue(passwords.isOutdated(before));
    }

    @Test
    void nobodyHasAPasswordThatIsRight() {
        assertFalse(passwords.isRight("a password of nobody", null));
        assertFalse(passwords.isRight("", ""));
    }

    @Test
    void aLetterIsTheSameHoweverAKeyboardSendsIt() {
        assertTrue(passwords.isRight("vjollce\u0308 mbi mal", passwords.hash("vjollc\u00eb mbi mal")));
    }
}
