/// The account of a document: every line, paragraph and row of it is used, reported or ignored with a reason.
@NullMarked
package org.besa.plans.reading.account;

import org.jspecify.annotations.NullMarked;
