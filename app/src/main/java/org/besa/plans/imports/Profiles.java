package org.besa.plans.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.security.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How institutions write their plans, kept from one import and offered at the next.
@Component
public class Profiles {

    private final ProfileRecords records;
    private final Imports imports;
    private final Corrections corrections;
    private final AuditTrail audit;

    Profiles(ProfileRecords records, Imports imports, Corrections corrections, AuditTrail audit) {
        this.records = records;
        this.imports = imports;
        this.corrections = corrections;
        this.audit = audit;
    }

    /// Keeps the columns and names of an import as the profile of its institution; what an earlier import taught about
    /// other words stays.
    @Transactional
    public void keep(UUID id, Actor actor) {
        PlanImport planImport = imports.forChange(id, actor);
        WorkingCopy copy = imports.copy(planImport);
        Map<String, Column> columns = new LinkedHashMap<>();
        Map<String, NameMatch> names = new LinkedHashMap<>();
        records.find(planImport.institution()).ifPresent(known -> {
            columns.putAll(known.columns());
            names.putAll(known.names());
        });
        copy.head().columns().forEach((header, column) -> columns.put(WorkingCopy.nameKey(header), column));
        copy.names().forEach(match -> names.put(match.id(), match.withVersion(0)));
        records.save(planImport.institution(), new Profile(columns, names), actor);
        audit.note(actor, "plans.import-profile-kept", planImport.subject(), Details.NONE);
    }

    /// The profile of the import's institution, if one was kept.
    public Optional<KeptProfile> findKept(PlanImport planImport) {
        return records.findKept(planImport.institution());
    }

    /// How many columns and names the institution's profile would set differently from the working copy.
    public int offer(PlanImport planImport, WorkingCopy copy) {
        return records.find(planImport.institution())
                .map(profile ->
                        profile.columnsFor(copy).size() + profile.namesFor(copy).size())
                .orElse(0);
    }

    /// Sets columns and names as the institution's profile has them.
    @Transactional
    public void apply(UUID id, Actor actor) {
        PlanImport planImport = imports.planImport(id, actor);
        Profile profile = records.find(planImport.institution()).orElse(Profile.EMPTY);
        Map<String, Column> columns = profile.columnsFor(imports.copy(planImport));
        if (!columns.isEmpty()) {
            corrections.correct(id, new PlanCorrection.MapColumns(columns), actor);
        }
        Map<String, NameMatch> names = profile.namesFor(imports.copy(planImport));
        if (!names.isEmpty()) {
            corrections.correct(id, new NameCorrection.MatchAsBefore(names), actor);
        }
    }
}
