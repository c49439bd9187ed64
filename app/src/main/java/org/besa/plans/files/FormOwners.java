package org.besa.plans.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.plans.FrozenPlan;
import org.besa.plans.PlanContent.Owner;
import org.besa.plans.files.FormAnnex.Named;
import org.besa.plans.files.FormText.Entry;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// Reads who answers for measures and steps: names from the six columns, institutions and units from the annex.
final class FormOwners {

    private final FormTables tables;
    private final FormText texts;
    private final FormLabels labels;
    private final Map<Named, Map<String, UUID>> ids = new HashMap<>();
    private final Map<UUID, FrozenPlan.Named> institutions = new HashMap<>();
    private final Map<UUID, FrozenPlan.Named> units = new HashMap<>();
    private final Map<Place, List<FormRow>> rows = new HashMap<>();

    /// A measure, or with a number one of its steps.
    private record Place(String measure, String step) {}

    FormOwners(FormTables tables, FormText texts, FormLabels labels) throws FormFault {
        this.tables = tables;
        this.texts = texts;
        this.labels = labels;
        readNames();
        for (FormRow row : tables.rows(FormSection.OWNERS)) {
            rows.computeIfAbsent(new Place(row.token(0), row.cell(1)), key -> new ArrayList<>())
                    .add(row);
        }
    }

    Map<UUID, FrozenPlan.Named> institutions() {
        return institutions;
    }

    Map<UUID, FrozenPlan.Named> units() {
        return units;
    }

    private void readNames() throws FormFault {
        ids.put(Named.INSTITUTION, new HashMap<>());
        ids.put(Named.UNIT, new HashMap<>());
        for (FormRow row : tables.rows(FormSection.NAMES)) {
            ids.getOrDefault(row.word(0, Named.class, labels), new HashMap<>()).put(row.cell(1), row.id(4));
        }
        for (FormRow row : tables.rows(FormSection.NAMES)) {
            Named kind = row.word(0, Named.class, labels);
            FrozenPlan.Named named = new FrozenPlan.Named(
                    row.token(1), texts.read(row.cell(3)), findId(Named.INSTITUTION, row, row.cell(2)));
            (kind == Named.INSTITUTION ? institutions : units).put(row.id(4), named);
        }
    }

    /// The institution or unit that a cell names by its code or id; null when it names none.
    @Nullable
    UUID findId(Named kind, FormRow row, String name) throws FormFault {
        if (name.isEmpty()) {
            return null;
        }
        UUID known = ids.getOrDefault(kind, Map.of()).get(name);
        if (known != null) {
            return known;
        }
        try {
            return UUID.fromString(name);
        } catch (IllegalArgumentException e) {
            throw new FormFault(row.place(), "not-a-name", name);
        }
    }

    /// Who answers for a measure.
    ///
    /// @param cell the names in its fourth column
    List<Owner> ofMeasure(String code, String cell) throws FormFault {
        Map<Integer, Owner> owners = new java.util.TreeMap<>();
        List<LocalizedText> unnumbered = new ArrayList<>();
        List<Entry> leads = texts.readEntries(cell);
        for (Entry lead : leads) {
            Integer number = lead.mark() == null ? Integer.valueOf(1) : number(lead.mark());
            if (number == null || owners.containsKey(number)) {
                unnumbered.add(lead.text());
            } else {
                owners.put(number, new Owner(Owner.Role.LEAD, null, null, lead.text()));
            }
        }
        List<Owner> more = new ArrayList<>();
        for (FormRow row : rows.getOrDefault(new Place(code, ""), List.of())) {
            Owner owner = owner(row);
            Owner lead = owners.get(row.number(2));
            if (owner.role() == Owner.Role.LEAD) {
                if (lead != null && lead.name().equals(owner.name())) {
                    owners.put(row.number(2), owner);
                }
            } else if (lead == null) {
                owners.put(row.number(2), owner);
            } else {
                more.add(owner);
            }
        }
        List<Owner> all = new ArrayList<>(owners.values());
        unnumbered.forEach(name -> all.add(new Owner(Owner.Role.LEAD, null, null, name)));
        all.addAll(more);
        return all;
    }

    /// Who answers for a step; empty when those of its measure do.
    List<Owner> ofStep(String code, int step) throws FormFault {
        List<Owner> owners = new ArrayList<>();
        for (FormRow row : rows.getOrDefault(new Place(code, String.valueOf(step)), List.of())) {
            owners.add(owner(row));
        }
        return owners;
    }

    private Owner owner(FormRow row) throws FormFault {
        return new Owner(
                row.word(3, Owner.Role.class, labels),
                findId(Named.INSTITUTION, row, row.cell(4)),
                findId(Named.UNIT, row, row.cell(5)),
                texts.read(row.cell(6)));
    }

    private static @Nullable Integer number(String mark) {
        try {
            return Integer.valueOf(mark);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
