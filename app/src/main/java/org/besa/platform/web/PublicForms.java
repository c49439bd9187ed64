package org.besa.platform.web;

import java.util.List;

/// Forms that a module lets everybody send, without signing in.
///
/// @param patterns path patterns below the language
/// @param byLink those among them whose address holds a secret that its holder alone knows: it is what allows the act,
/// so
///     they are taken from other programs than our pages too, such as a mail program's button
public record PublicForms(List<String> patterns, List<String> byLink) {}
