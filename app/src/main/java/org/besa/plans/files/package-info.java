/// A version of a plan as a file that people know (DOCX, PDF, XLSX, ODS, CSV), and back: the export is an import.
///
/// Read first: [PlanForm], the one definition of what stands where, and [PlanFormReader], which understands it again;
/// then the writers, which only know how a heading, a line and a table look in their format.
@NullMarked
package org.besa.plans.files;

import org.jspecify.annotations.NullMarked;
