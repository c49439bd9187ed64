/// Sessions of signed-in people: kept in the database, so that every instance knows them; limited; shown to their
/// owner, who can end them.
@NullMarked
package org.besa.access.sessions;

import org.jspecify.annotations.NullMarked;
