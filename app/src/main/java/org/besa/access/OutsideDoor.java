package org.besa.access;

import org.besa.platform.i18n.LocalizedText;

/// Another way to sign in, offered on the sign-in page.
///
/// @param name of who answers for it
/// @param path where it begins, below the language
public record OutsideDoor(LocalizedText name, String path) {

    /// Where it begins for who is signed in and has to sign in there once more.
    public String again() {
        return path + "?again";
    }
}
