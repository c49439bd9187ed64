package org.besa.access.trail;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.besa.directory.Directory;
import org.besa.directory.Institutions;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.audit.Subject;
import org.besa.platform.audit.SubjectPage;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.besa.platform.opendata.Column;
import org.besa.platform.opendata.Format;
import org.besa.platform.opendata.RowColumns;
import org.besa.platform.opendata.Tables;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// The trail of changes: who did what to which record, when, and why.
@Controller
class TrailController {

    private static final int PAGE = 50;

    /// A file that anybody can still open; who needs more narrows the days.
    private static final int MOST_ROWS = 50_000;

    private final TrailReader trail;
    private final Institutions institutions;
    private final List<SubjectPage> pages;
    private final AuditTrail audit;
    private final Texts texts;

    TrailController(
            TrailReader trail, Institutions institutions, List<SubjectPage> pages, AuditTrail audit, Texts texts) {
        this.trail = trail;
        this.institutions = institutions;
        this.pages = pages;
        this.audit = audit;
        this.texts = texts;
    }

    /// What narrows the trail, as it stands in the address.
    record Asked(
            @Nullable UUID person,
            @Nullable UUID institution,
            @Nullable UUID subject,
            @Nullable String act,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate from,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate until,

            @Nullable Long before) {

        TrailFilter filter() {
            return new TrailFilter(
                    person,
                    institution,
                    subject,
                    act == null || act.isBlank() ? null : act.strip().toLowerCase(Locale.ROOT),
                    from,
                    until,
                    before);
        }
    }

    @GetMapping(TrailFilter.PATH)
    String show(@ModelAttribute Asked asked, Actor actor, Language language, Model model) {
        requireOpen(actor);
        TrailFilter filter = asked.filter();
        List<TrailLine> lines = trail.list(filter, PAGE + 1, actor);
        Directory directory = institutions.directory();
        model.addAttribute("filter", filter);
        model.addAttribute("lines", lines.stream().limit(PAGE).toList());
        model.addAttribute(
                "older",
                lines.size() > PAGE
                        ? filter.address()
                                .with(
                                        "before",
                                        String.valueOf(lines.get(PAGE - 1).id()))
                                .toString()
                        : "");
        model.addAttribute("acts", trail.listActs(actor));
        model.addAttribute(
                "institutions",
                directory.listByName(language).stream()
                        .filter(institution -> actor.may("audit.read", institution.id()))
                        .toList());
        model.addAttribute("words", new TrailWords(directory, pages));
        return "access/trail";
    }

    /// The same entries as a file; who took it is in the trail too.
    @GetMapping(TrailFilter.PATH + ".csv")
    @Transactional
    ResponseEntity<byte[]> file(@ModelAttribute Asked asked, Actor actor, Language language) {
        requireOpen(actor);
        TrailFilter filter = asked.filter();
        List<TrailLine> lines = trail.list(filter, MOST_ROWS, actor);
        audit.note(
                actor,
                "access.trail-exported",
                new Subject("trail", new UUID(0, 0), filter.institution(), LocalizedText.EMPTY),
                Details.facts(Map.of(
                        "entries", lines.size(), "filter", filter.address().toString())));
        TrailWords words = new TrailWords(institutions.directory(), pages);
        List<Column<TrailRow>> columns = RowColumns.of("trail", TrailRow.class, texts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Tables.writeCsv(
                columns, row -> lines.forEach(line -> row.accept(TrailRow.of(line, words, texts, language))), out);
        return ResponseEntity.ok()
                .contentType(Format.CSV.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("trail.csv")
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    /// For whom it is not open it is not there.
    private static void requireOpen(Actor actor) {
        if (!TrailReader.isOpenTo(actor)) {
            throw Problem.notFound();
        }
    }
}
