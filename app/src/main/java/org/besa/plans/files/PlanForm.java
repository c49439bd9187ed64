package org.besa.plans.files;

import java.util.List;
import org.besa.platform.i18n.LocalizedText;

/// A version of a plan as a form: headings, lines and tables with labelled columns, the same in every format. Nothing
/// stands in it twice but what ties a row to another, so whatever somebody changes in a file is what is read from it.
///
/// First the head says which version of which plan this is. Then each area has its table of six columns, the form that
/// ministries know. The annex says what the six columns do not.
///
/// @param title of the plan, in the language of the form
/// @param institution whose plan it is, in the language of the form
/// @param edition which version this is, in words
/// @param sha256 digest of the frozen document
/// @param address the part of the plan's address that is its own
/// @param page how pages are numbered, `#` for the number of the page and that of all pages
record PlanForm(
        FormLanguage language,
        String title,
        String institution,
        String edition,
        String sha256,
        String address,
        String page,
        List<FormBlock> blocks) {

    /// Names the form: the first value of its head. A form that is read otherwise gets another number.
    static final String FORMAT = "besa-form/1";

    /// How the names of all forms begin, also of those that a later Besa writes.
    static final String FAMILY = "besa-form/";

    /// A text for the properties of a document, in one line.
    static String plain(LocalizedText text, FormLanguage language) {
        return text.in(language.primary()).replaceAll("\\p{Cntrl}", " ");
    }
}
