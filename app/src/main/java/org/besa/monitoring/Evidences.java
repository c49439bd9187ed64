package org.besa.monitoring;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.data.JsonRows;
import org.besa.platform.fetch.WebAddress;
import org.besa.platform.files.FileType;
import org.besa.platform.files.TypedFiles;
import org.besa.platform.files.TypedFiles.TypedFile;
import org.besa.platform.files.Uploads;
import org.besa.platform.i18n.SearchWords;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/// The evidence that institutions give with their reports, while they may write in them. A piece is given
/// once and may stand with several reports of its institution; what is taken from a report is kept.
@Component
@EnableConfigurationProperties(EvidenceSettings.class)
public class Evidences {

    private static final Set<FileType> TYPES = Set.copyOf(EnumSet.allOf(FileType.class));
    private static final int MOST_FOUND = 20;

    private final StatusReports reports;
    private final Periods periods;
    private final StatusSchemes schemes;
    private final EvidenceRows kept;
    private final SavedPages pages;
    private final Uploads uploads;
    private final TypedFiles files;
    private final EvidenceSettings settings;
    private final AuditTrail audit;
    private final JsonRows rows;
    private final Clock clock;

    Evidences(
            StatusReports reports,
            Periods periods,
            StatusSchemes schemes,
            EvidenceRows kept,
            SavedPages pages,
            Uploads uploads,
            TypedFiles files,
            EvidenceSettings settings,
            AuditTrail audit,
            JsonRows rows,
            Clock clock) {
        this.reports = reports;
        this.periods = periods;
        this.schemes = schemes;
        this.kept = kept;
        this.pages = pages;
        this.uploads = uploads;
        this.files = files;
        this.settings = settings;
        this.audit = audit;
        this.rows = rows;
        this.clock = clock;
    }

    /// The largest file that is kept, in megabytes.
    public long megabytes() {
        return settings.maxFile().toMegabytes();
    }

    /// What stands with a report, in the order in which it was given.
    public List<Proof> list(UUID report) {
        return kept.list(report);
    }

    /// Evidence of the institution of a report that does not stand with it, the latest first.
    ///
    /// @param words all of which it has in its title, publisher, file name or address
    public List<Evidence> search(StatusReport report, String words) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("institution", report.institution());
        parameters.put("report", report.id());
        parameters.put("words", SearchWords.fold(words).split(" ", -1));
        parameters.put("most", MOST_FOUND);
        return rows.list(Evidence.class, Evidence.SELECT + """
                where e.institution = :institution
                    and not exists (select from monitoring.proof p where p.evidence = e.id and p.status_report = :report)
                    and not exists (select from unnest(:words) word where position(word in platform.fold(
                        concat_ws(' ', platform.all_texts(e.title), e.publisher, e.file_name, e.address))) = 0)
                order by e.added_at desc, e.id desc limit :most
                """, parameters);
    }

    /// A piece of evidence, for somebody who may see a report with which it stands.
    ///
    /// @throws Problem when there is none, or none for them
    public Evidence evidence(UUID id, Actor actor) {
        Evidence evidence = kept.find(id).orElseThrow(Problem::notFound);
        boolean seen = kept.listReports(id).stream().map(reports::report).anyMatch(report -> sees(report, actor));
        if (!seen && !actor.may("monitoring.read", evidence.institution())) {
            throw Problem.notFound();
        }
        return evidence;
    }

    private static boolean sees(StatusReport report, Actor actor) {
        return actor.may("monitoring.read", report.at()) || actor.may("monitoring.report", report.at());
    }

    /// A piece of evidence that everybody may read: said to be public, and accepted as proof of a report
    /// that was verified.
    public Optional<Evidence> findPublic(UUID id) {
        return rows.find(Evidence.class, Evidence.SELECT + """
                where e.id = :id and e.public and exists (
                    select from monitoring.proof p join monitoring.status_report r on r.id = p.status_report
                    where p.evidence = e.id and p.state = 'ACCEPTED' and r.state = 'VERIFIED')
                """, Map.of("id", id));
    }

    /// Gives a file.
    ///
    /// @throws Problem when it is empty, too large, harmful, of no type that is taken, or stands with the
    ///     report already
    @Transactional
    public Evidence add(UUID reportId, EvidenceFacts facts, MultipartFile sent, Actor actor) throws IOException {
        StatusReport shown = reports.report(reportId);
        actor.require("monitoring.report", shown.at());
        shown.requireWritable();
        requireSound(facts, shown);
        if (sent.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "monitoring.problem.file-empty", Uploads.name(sent));
        }
        if (sent.getSize() > settings.maxFile().toBytes()) {
            throw new Problem(Problem.Kind.INVALID, "monitoring.problem.file-large", Uploads.name(sent), megabytes());
        }
        TypedFile file = files.keep(uploads.take(sent, actor, shown.subject()), TYPES, "evidence")
                .orElseThrow(
                        () -> new Problem(Problem.Kind.INVALID, "monitoring.problem.file-type", Uploads.name(sent)));
        StatusReport report = reports.writing(reportId, actor); // not before: a scan takes its time, and others write
        if (list(reportId).stream().anyMatch(proof -> isSame(proof.evidence(), file))) {
            throw new Problem(Problem.Kind.INVALID, "monitoring.problem.file-there", file.name());
        }
        UUID id = kept.add(report, facts, file, actor);
        audit.note(
                actor,
                "monitoring.evidence-added",
                report.subject(),
                Details.created(facts).with(Map.of("evidence", id, "file", file.name(), "sha256", file.sha256())));
        return evidence(id);
    }

    private static boolean isSame(Evidence there, TypedFile file) {
        return there.file() != null && there.file().sha256().equals(file.sha256());
    }

    private static boolean isOf(Evidence there, URI page) {
        return there.page() != null && there.page().address().equals(page.toString());
    }

    /// Gives an address; a copy of its page is saved when this is committed.
    ///
    /// @throws Problem when it is none of a page of the web, or stands with the report already
    @Transactional
    public Evidence add(UUID reportId, EvidenceFacts facts, String address, Actor actor) {
        StatusReport report = reports.writing(reportId, actor);
        requireSound(facts, report);
        URI page = WebAddress.parse(address)
                .orElseThrow(() -> new Problem(Problem.Kind.INVALID, "monitoring.problem.address", address.strip()));
        if (list(reportId).stream().anyMatch(proof -> isOf(proof.evidence(), page))) {
            throw new Problem(Problem.Kind.INVALID, "monitoring.problem.address-there", page.toString());
        }
        UUID id = kept.add(report, facts, page, actor);
        audit.note(
                actor,
                "monitoring.evidence-added",
                report.subject(),
                Details.created(facts).with(Map.of("evidence", id, "address", page.toString())));
        pages.ask(id);
        return evidence(id);
    }

    /// Says something else of a piece of evidence; its file or address stays. What was checked has to be
    /// checked again.
    ///
    /// @param seen the version that was looked at
    /// @throws Problem when it was changed since, or stands with another report that was handed in
    @Transactional
    public Evidence change(UUID reportId, UUID id, int seen, EvidenceFacts facts, Actor actor) {
        StatusReport report = reports.writing(reportId, actor);
        Evidence before = kept.changing(report, id);
        requireSound(facts, report);
        if (before.version() != seen) {
            throw new Problem(Problem.Kind.CONFLICT, "monitoring.problem.evidence-changed");
        }
        if (kept.listReports(id).stream()
                .map(reports::report)
                .anyMatch(other -> !other.state().isWritable())) {
            throw new Problem(Problem.Kind.CONFLICT, "monitoring.problem.evidence-handed-in");
        }
        if (!facts.equals(before.facts())) {
            kept.change(before, facts);
            audit.note(
                    actor,
                    "monitoring.evidence-changed",
                    report.subject(),
                    Details.changed(before.facts(), facts).with(Map.of("evidence", id)));
        }
        return evidence(id);
    }

    /// Lets a piece of evidence that the institution gave before stand with a report too.
    @Transactional
    public void attach(UUID reportId, UUID id, Actor actor) {
        StatusReport report = reports.writing(reportId, actor);
        Evidence evidence = kept.find(id)
                .filter(found -> found.institution().equals(report.institution()))
                .orElseThrow(Problem::notFound);
        if (kept.attach(report, id, actor)) {
            note(actor, "monitoring.evidence-attached", report, evidence);
        }
    }

    /// Takes a piece of evidence from a report; it stays among those of the institution.
    @Transactional
    public void detach(UUID reportId, UUID id, Actor actor) {
        StatusReport report = reports.writing(reportId, actor);
        Evidence evidence = kept.changing(report, id);
        kept.detach(report, id);
        note(actor, "monitoring.evidence-detached", report, evidence);
    }

    /// Has the page of an address saved that could not be saved before.
    ///
    /// @throws Problem when it is no address, or was saved
    @Transactional
    public void saveAgain(UUID reportId, UUID id, Actor actor) {
        StatusReport report = reports.writing(reportId, actor);
        Evidence evidence = kept.changing(report, id);
        if (evidence.page() == null || evidence.page().copy() != null) {
            throw new Problem(Problem.Kind.CONFLICT, "monitoring.problem.saved");
        }
        pages.ask(id);
        note(actor, "monitoring.page-asked", report, evidence);
    }

    private void note(Actor actor, String act, StatusReport report, Evidence evidence) {
        audit.note(
                actor,
                act,
                report.subject(),
                Details.facts(Map.of(
                        "evidence", evidence.id(), "title", evidence.facts().title())));
    }

    private void requireSound(EvidenceFacts facts, StatusReport report) {
        facts.requireSound(schemes.of(periods.period(report.period())), LocalDate.now(clock));
    }

    private Evidence evidence(UUID id) {
        return kept.find(id).orElseThrow(Problem::notFound);
    }
}
