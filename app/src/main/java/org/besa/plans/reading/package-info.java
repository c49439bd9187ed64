/// Reads plans from the documents ministries have: plain Java, no Spring, no database.
///
/// `source` strips the file format, `run` understands what is left, [Reading] is the result: what was understood, what
/// was repaired and why, what could not be resolved, and an account in which no line of the document is missing.
@NullMarked
@NamedInterface("reading")
package org.besa.plans.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
