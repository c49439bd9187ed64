/// Search over everything public: modules write what is theirs into the index (`platform.search_entry`), in the
/// transaction in which it becomes public; here it is found again.
///
/// Read first: [SearchSource], what a module contributes, then [SearchTerms], how words are understood.
@NullMarked
package org.besa.platform.search;

import org.jspecify.annotations.NullMarked;
