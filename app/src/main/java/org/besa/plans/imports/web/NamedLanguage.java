package org.besa.plans.imports.web;

/// A language that documents come in, with its name in the language of the page.
public record NamedLanguage(String code, String name) {}
