package org.besa.platform.web;

/// One thing by which a list is narrowed, and the address without it.
///
/// @param pathWithout address below the language
public record Tag(String text, String pathWithout) {}
