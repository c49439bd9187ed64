package org.besa.monitoring.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;

/// A report as one document that explains itself: what the records said when it was made, and every section in every
/// language as it reads. As canonical JSON (RFC 8785) it is what the digest of a published report proves.
///
/// @param format [#FORMAT]
/// @param address the part of its address that is its own
/// @param template code of its [ReportTemplate], in the edition of `templateFrom`
/// @param sections by the code of their language
public record ReportDocument(
        String format,
        UUID report,
        String address,
        String template,
        LocalDate templateFrom,
        LocalizedText title,
        ReportData data,
        SortedMap<String, List<Section>> sections) {

    /// Names the form of the document; another form gets another number.
    public static final String FORMAT = "besa-report/1";

    /// A section as it reads.
    ///
    /// @param level 1 for a chapter, 2 for what stands in one
    public record Section(String code, String number, int level, String heading, List<Block> blocks) {}

    /// The sections in a language.
    public List<Section> in(Language language) {
        return sections.getOrDefault(language.code(), List.of());
    }
}
