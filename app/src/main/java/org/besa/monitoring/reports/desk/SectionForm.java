package org.besa.monitoring.reports.desk;

import org.besa.monitoring.forms.Typed;
import org.besa.monitoring.reports.ReportText;
import org.besa.platform.i18n.Language;
import org.besa.platform.web.Page;
import org.jspecify.annotations.Nullable;

/// The form of a section, as its page shows it.
///
/// @param seen the text that it showed; empty when the section was empty
/// @param typed what stands in it
/// @param theirs what somebody else wrote meanwhile; null when nobody did
public record SectionForm(
        String seen, Typed typed, @Nullable ReportText theirs) {

    /// As it was typed, or, when something else of the page was sent, as it stands. Who has seen what another wrote may
    /// replace it.
    ///
    /// @param stands null while nothing was written
    static SectionForm of(@Nullable ReportText stands, Typed sent, @Nullable ReportText theirs) {
        boolean typed = sent.fields().containsKey("seen");
        String seen = theirs != null
                ? theirs.id().toString()
                : typed ? sent.value("seen") : stands == null ? "" : stands.id().toString();
        return new SectionForm(
                seen, typed ? sent : stands == null ? Typed.NOTHING : Typed.of("text", stands.text()), theirs);
    }

    /// What somebody else wrote in a language; empty when nobody did or both say the same.
    public String now(Page page, Language language) {
        if (theirs == null) {
            return "";
        }
        String words = theirs.text().find(language).orElse("");
        return words.equals(typed.value("text." + language.code()).strip()) ? "" : page.text("desk.draft.now", words);
    }
}
