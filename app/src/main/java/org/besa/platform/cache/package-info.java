/// Public answers kept as compressed bytes: pages, files and feeds, whatever makes them.
///
/// [FrontValve] answers from what is kept before anything else of Besa is asked, [AnswerFilter] keeps what the rest of
/// Besa answered, [Edition] is the number under which something is kept: it changes with every change of content, made
/// here or elsewhere, and what was made under an earlier number is never sent again.
@NullMarked
package org.besa.platform.cache;

import org.jspecify.annotations.NullMarked;
