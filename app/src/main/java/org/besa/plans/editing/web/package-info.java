/// The editor of drafts in the workspace.
@NullMarked
package org.besa.plans.editing.web;

import org.jspecify.annotations.NullMarked;
