package org.besa.directory;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.UUID;
import org.besa.directory.DirectoryReferences.Move;
import org.besa.directory.DirectoryReferences.Names;
import org.besa.directory.DirectoryReferences.Reference;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.audit.Subject;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Duplicates made one: everything that names the one is moved to the other, whose names it gets; its address leads on.
///
/// The row of a duplicate stays, since approved versions of plans name it and cannot be written any more.
@Component
public class Mergers {

    private final InstitutionRepository institutions;
    private final UnitRepository units;
    private final Institutions directory;
    private final List<DirectoryReferences> modules;
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    Mergers(
            InstitutionRepository institutions,
            UnitRepository units,
            Institutions directory,
            List<DirectoryReferences> modules,
            JdbcClient jdbc,
            AuditTrail audit) {
        this.institutions = institutions;
        this.units = units;
        this.directory = directory;
        this.modules = modules;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /// How much names an entry, by what it is.
    ///
    /// @param moved what would be moved, in numbers by message key
    /// @param kept how many rows of approved versions would go on naming the duplicate
    public record Preview(SequencedMap<String, Integer> moved, int kept) {}

    /// What names an institution.
    public Preview ofInstitution(UUID institution) {
        return preview(Names.INSTITUTION, institution);
    }

    /// What names a unit.
    public Preview ofUnit(UUID unit) {
        return preview(Names.UNIT, unit);
    }

    private Preview preview(Names names, UUID id) {
        SequencedMap<String, Integer> moved = new LinkedHashMap<>();
        int kept = 0;
        for (Reference reference : references(names)) {
            int movable = count(reference, id, reference.only());
            if (reference.what() != null && movable > 0) {
                moved.merge(reference.what(), movable, Integer::sum);
            }
            if (reference.only() != null) {
                kept += count(reference, id, "not (" + reference.only() + ")");
            }
        }
        return new Preview(moved, kept);
    }

    private int count(Reference reference, UUID id, @Nullable String only) {
        return jdbc.sql("select count(*)::int from %s where %s = :id%s"
                        .formatted(reference.table(), reference.column(), only == null ? "" : " and (" + only + ")"))
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private List<Reference> references(Names names) {
        return modules.stream()
                .flatMap(module -> module.references().stream())
                .filter(reference -> reference.names() == names)
                .toList();
    }

    /// Makes one institution of two.
    ///
    /// @param reason why they are the same
    /// @throws Problem when they are one already, one was a duplicate before, or no reason is given
    @Transactional
    public Institution mergeInstitutions(UUID from, UUID into, String reason, Actor actor) {
        actor.require("directory.edit", from);
        actor.require("directory.edit", into);
        Institution duplicate = institutions.findById(from).orElseThrow(Problem::notFound);
        Institution survivor = institutions.findById(into).orElseThrow(Problem::notFound);
        check(from, into, duplicate.mergedInto() == null && survivor.mergedInto() == null, reason);
        Preview preview = ofInstitution(from);
        if (directory.directory().isWithin(into, from)) {
            institutions.save(survivor.below(duplicate.parent()));
        }
        institutions.save(institutions.findById(from).orElseThrow().mergedInto(into));
        move(new Move(Names.INSTITUTION, from, into));
        Institution now = institutions.findById(into).orElseThrow();
        Institution saved = institutions.save(now.alias(names(
                List.of(now.name(), now.abbreviation()),
                now.aliases(),
                List.of(duplicate.name(), duplicate.abbreviation()),
                duplicate.aliases())));
        note(
                "directory.institution-merged",
                Institutions.subject(duplicate),
                Institutions.subject(survivor),
                reason,
                preview,
                actor);
        return saved;
    }

    /// Makes one unit of two of the same institution.
    ///
    /// @param reason why they are the same
    /// @throws Problem when they are of different institutions, or no reason is given
    @Transactional
    public Unit mergeUnits(UUID from, UUID into, String reason, Actor actor) {
        Unit duplicate = units.findById(from).orElseThrow(Problem::notFound);
        Unit survivor = units.findById(into).orElseThrow(Problem::notFound);
        actor.require("directory.units", duplicate.institution());
        check(
                from,
                into,
                duplicate.mergedInto() == null
                        && survivor.mergedInto() == null
                        && duplicate.institution().equals(survivor.institution()),
                reason);
        Preview preview = ofUnit(from);
        if (directory.directory().isUnitWithin(into, from)) {
            units.save(survivor.below(duplicate.parent()));
        }
        units.save(units.findById(from).orElseThrow().mergedInto(into));
        move(new Move(Names.UNIT, from, into));
        Unit now = units.findById(into).orElseThrow();
        Unit saved = units.save(
                now.alias(names(List.of(now.name()), now.aliases(), List.of(duplicate.name()), duplicate.aliases())));
        note(
                "directory.unit-merged",
                Institutions.subject(duplicate),
                Institutions.subject(survivor),
                reason,
                preview,
                actor);
        return saved;
    }

    private static void check(UUID from, UUID into, boolean possible, String reason) {
        if (from.equals(into) || !possible) {
            throw new Problem(Problem.Kind.INVALID, "directory.problem.merge-impossible");
        }
        if (reason.isBlank()) {
            throw new Problem(Problem.Kind.INVALID, "directory.problem.merge-reason");
        }
    }

    private void move(Move move) {
        modules.forEach(module -> module.beforeMove(move));
        for (Reference reference : references(move.names())) {
            String only = reference.only() == null ? "" : " and (" + reference.only() + ")";
            jdbc.sql("update %1$s set %2$s = :into where %2$s = :from%3$s"
                            .formatted(reference.table(), reference.column(), only))
                    .param("from", move.from())
                    .param("into", move.into())
                    .update();
        }
        modules.forEach(module -> module.afterMove(move));
    }

    /// The other names of what stays: those it had, and all names of the duplicate that are not its own.
    private static List<String> names(
            List<LocalizedText> own, List<String> aliases, List<LocalizedText> others, List<String> otherAliases) {
        SequencedSet<String> names = new LinkedHashSet<>(aliases);
        others.forEach(text -> names.addAll(text.byLanguage().values()));
        names.addAll(otherAliases);
        own.forEach(text -> names.removeAll(List.copyOf(text.byLanguage().values())));
        return List.copyOf(names);
    }

    private void note(String act, Subject duplicate, Subject stays, String reason, Preview preview, Actor actor) {
        Map<String, Object> facts = Map.of(
                "duplicate", duplicate.label(),
                "stays", stays.label(),
                "moved", preview.moved(),
                "kept", preview.kept());
        for (Subject subject : List.of(duplicate, stays)) {
            audit.note(actor, act, subject, Details.facts(facts).because(reason));
        }
    }
}
