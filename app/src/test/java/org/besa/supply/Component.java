package org.besa.supply;

import java.util.List;

/// A library that Besa is delivered with.
///
/// @param purl its package URL, version included, by which databases of vulnerabilities know it
/// @param licences as its makers declare them: SPDX identifiers, SPDX expressions, or names; of several, either may be
///     chosen
record Component(String purl, List<String> licences) {

    /// Without version and qualifiers.
    String name() {
        return purl.replaceFirst("[@?].*$", "");
    }
}
