package org.besa.plans.reading.table;

import java.util.List;
import org.besa.plans.reading.Reading.Column;
import org.besa.plans.reading.Reading.Group;
import org.besa.plans.reading.Reading.Kind;
import org.besa.plans.reading.Reading.Unresolved;

/// A plan read from tables.
///
/// @param unresolved rows that need a person; text outside the rows is in the ledger
/// @param columns header words and what they were taken for
/// @param remarks sentences about the document
public record TablePlan(
        Kind kind,
        FrontMatter front,
        List<Group> groups,
        List<Unresolved> unresolved,
        List<Column> columns,
        List<String> remarks) {}
