@NullMarked
package org.besa.plans.imports.web;

import org.jspecify.annotations.NullMarked;
