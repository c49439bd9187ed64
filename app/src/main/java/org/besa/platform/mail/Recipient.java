package org.besa.platform.mail;

import org.besa.platform.i18n.Language;

/// Who receives a mail.
///
/// @param address one e-mail address
/// @param name as the head of the mail shows it; empty when it is not known
/// @param language in which they read
public record Recipient(String address, String name, Language language) {

    /// Somebody to write to.
    ///
    /// @throws IllegalArgumentException when the address is none
    public Recipient {
        if (!MailSettings.isAddress(address)) {
            throw new IllegalArgumentException("no e-mail address");
        }
        name = name.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /// Whether a text is one e-mail address.
    public static boolean isAddress(String text) {
        return MailSettings.isAddress(text);
    }
}
