package org.besa.plans.desk;

import org.besa.plans.PlanContent.MeasureContent;

/// A measure of a unit as one version says it.
public record SaidMeasure(UnitMeasure line, MeasureContent text) {}
