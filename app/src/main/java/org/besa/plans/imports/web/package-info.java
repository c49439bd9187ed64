/// The pages of the import workspace, under `/desk/imports` and `/desk/plans`.
@NullMarked
package org.besa.plans.imports.web;

import org.jspecify.annotations.NullMarked;
