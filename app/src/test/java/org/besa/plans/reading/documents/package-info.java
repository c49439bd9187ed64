/// Writes plans of our own as documents of every format, whole or damaged, for tests of everything that reads them.
///
/// [SamplePlan] is the plan; `DocxDocument`, `OdtDocument`, `XlsxDocument`, `HtmlDocument`, `CsvDocument` and
/// [PdfPlan] each lay it out; [Archive] builds packed files part by part for the cases that no program writes.
@NullMarked
package org.besa.plans.reading.documents;

import org.jspecify.annotations.NullMarked;
