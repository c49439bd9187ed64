package org.besa.plans.web;

import org.besa.directory.Institution;

/// An institution and the promises that it answers for first.
public record InstitutionCounts(Institution institution, PromiseCounts counts) {}
