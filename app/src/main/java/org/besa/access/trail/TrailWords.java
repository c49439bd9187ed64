package org.besa.access.trail;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.besa.directory.Directory;
import org.besa.platform.audit.SubjectPage;
import org.besa.platform.i18n.Language;
import org.besa.platform.web.Page;

/// How the trail is said on its pages.
///
/// @param pages where the records are that it is about
public record TrailWords(Directory directory, List<SubjectPage> pages) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /// When it was, in the time zone of the country.
    public String at(Page page, TrailLine line) {
        return page.date(line.at().toLocalDate()) + ", " + TIME.format(line.at());
    }

    /// The page of the record; empty when it has none.
    public Optional<String> path(TrailLine line) {
        return pages.stream()
                .filter(subject -> subject.kind().equals(line.kind()))
                .findFirst()
                .map(subject -> subject.path(line.subject()));
    }

    /// The institution whose record it was; empty for the whole system.
    public String institution(Language language, TrailLine line) {
        return directory
                .findInstitution(line.institution())
                .map(institution -> institution.name().in(language))
                .orElse("");
    }

    /// What it says beside that, as words: the facts, and what it says of other persons.
    public static List<Map.Entry<String, String>> facts(TrailLine line) {
        return Stream.concat(
                        line.facts().entrySet().stream(),
                        line.said().stream().flatMap(said -> said.entrySet().stream()))
                .map(fact -> Map.entry(fact.getKey(), TrailLine.shown(fact.getValue())))
                .toList();
    }
}
