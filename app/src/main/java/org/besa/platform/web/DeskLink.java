package org.besa.platform.web;

/// A page of the workspace, named on its first page.
///
/// @param text its name in the reader's language
/// @param path address below the language
public record DeskLink(String text, String path) {}
