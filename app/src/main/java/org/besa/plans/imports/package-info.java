/// Brings plans in from documents: the upload, its reading as a job, the working copy that people correct, the draft
/// plan made of it.
///
/// Read first: [PlanImport], [WorkingCopy], then [Correction].
@NullMarked
package org.besa.plans.imports;

import org.jspecify.annotations.NullMarked;
