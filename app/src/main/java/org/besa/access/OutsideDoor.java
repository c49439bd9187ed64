package org.besa.access;

import org.besa.platform.i18n.LocalizedText;

/// Another way to sign in, offered on the sign-in page.
///
/// @param name of who answers for it
/// @param path where it begins, below the language
public record OutsideDoor(LocalizedText name, String path) {}
