package org.besa.monitoring.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.besa.monitoring.StatusScheme;
import org.besa.monitoring.StatusSchemes;
import org.besa.monitoring.reports.ReportTemplate.Section;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts a report together: the sections of its template, what people wrote in them, what the records say below it.
@Component
public class ReportAssembly {

    private final ReportReader reader;
    private final ReportTexts written;
    private final StatusSchemes schemes;
    private final Texts texts;

    ReportAssembly(ReportReader reader, ReportTexts written, StatusSchemes schemes, Texts texts) {
        this.reader = reader;
        this.written = written;
        this.schemes = schemes;
        this.texts = texts;
    }

    /// What a report says.
    ///
    /// @param at the moment that it is told to be of
    public ReportDocument document(MonitoringReport report, ReportTemplate template, Instant at) {
        ReportData data = reader.read(report, template, at);
        Map<String, ReportText> words = written.current(report.id());
        SortedMap<String, List<ReportDocument.Section>> sections = new TreeMap<>();
        for (Language language : Language.values()) {
            Wording wording = wording(data, language);
            Parts parts = new Parts(data, template, wording);
            sections.put(
                    language.code(),
                    template.sections().stream()
                            .map(section -> section(section, words.get(section.code()), parts, data, wording))
                            .toList());
        }
        return new ReportDocument(
                ReportDocument.FORMAT,
                report.id(),
                report.slug(),
                template.code(),
                template.effectiveFrom(),
                report.title(),
                data,
                sections);
    }

    /// What the figures that people can name are now.
    public SequencedMap<String, String> figures(ReportData data, Language language) {
        return Figures.list(data, wording(data, language));
    }

    private Wording wording(ReportData data, Language language) {
        StatusScheme scheme = schemes.edition(data.schemeFrom());
        return new Wording(language, texts, scheme);
    }

    private static ReportDocument.Section section(
            Section section, @Nullable ReportText words, Parts parts, ReportData data, Wording wording) {
        List<Block> blocks = new ArrayList<>();
        if (words != null && !words.text().isEmpty()) {
            blocks.add(new Block.Text(Markup.read(Figures.filled(wording.text(words.text()), data, wording))));
        }
        section.parts().forEach(part -> blocks.addAll(parts.blocks(part)));
        return new ReportDocument.Section(
                section.code(), section.number(), section.level(), wording.text(section.heading()), blocks);
    }
}
