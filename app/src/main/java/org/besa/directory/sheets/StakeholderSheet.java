package org.besa.directory.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.besa.directory.Kinds;
import org.besa.directory.sheets.Field.Written;
import org.besa.directory.stakeholders.Stakeholder;
import org.besa.directory.stakeholders.Stakeholders;
import org.besa.platform.data.Ids;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Stakeholders, told by their kind and name.
@Component
@Order(60)
class StakeholderSheet implements Sheet<Stakeholder> {

    private static final List<Field> FIELDS = List.of(
            Field.of("kind", Written.CHOICE),
            Field.of("personName", Written.LINE),
            Field.of("contact", Written.LINE),
            Field.of("email", Written.EMAIL),
            Field.of("phone", Written.LINE),
            Field.of("website", Written.LINE),
            Field.of("language", Written.CHOICE),
            Field.of("areas", Written.LINES),
            Field.of("consentOn", Written.DAY),
            Field.of("consentFor", Written.TEXT),
            Field.of("withdrawnOn", Written.DAY));

    private final Stakeholders stakeholders;
    private final Named named;
    private final Texts texts;

    StakeholderSheet(Stakeholders stakeholders, Named named, Texts texts) {
        this.stakeholders = stakeholders;
        this.named = named;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "stakeholders";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.may("directory.stakeholders", Place.SYSTEM);
    }

    @Override
    public boolean isAboutPeople() {
        return true;
    }

    @Override
    public boolean canRemove() {
        return true;
    }

    @Override
    public List<Stakeholder> list(Actor actor) {
        return stakeholders.list(actor);
    }

    @Override
    public UUID id(Stakeholder record) {
        return record.id();
    }

    @Override
    public Optional<Stakeholder> match(Entry entry, Actor actor) {
        return list(actor).stream()
                .filter(one ->
                        one.kind().equals(entry.text("kind")) && one.name().equalsIgnoreCase(entry.text("personName")))
                .findFirst();
    }

    @Override
    public String title(Stakeholder record, Language language) {
        return record.name();
    }

    @Override
    public String about(Stakeholder record, Language language) {
        String kind = named.kinds(Kinds.Of.STAKEHOLDER, language).getOrDefault(record.kind(), record.kind());
        String consent = record.withdrawnOn() != null
                ? "directory.consent.withdrawn"
                : record.consentOn() == null ? "directory.consent.none" : "directory.consent.given";
        return kind + " · " + texts.text(language, consent);
    }

    @Override
    public Entry entry(Stakeholder record) {
        return new Entry.Builder()
                .put("kind", record.kind())
                .put("personName", record.name())
                .put("contact", record.contact())
                .put("email", record.email())
                .put("phone", record.phone())
                .put("website", record.website())
                .put("language", record.language())
                .put("areas", record.areas())
                .put("consentOn", record.consentOn())
                .put("consentFor", record.consentFor())
                .put("withdrawnOn", record.withdrawnOn())
                .build();
    }

    @Override
    public Stakeholder read(@Nullable Stakeholder before, Entry entry, Faults faults, Actor actor) {
        Stakeholder read = new Stakeholder(
                before == null ? Ids.next() : before.id(),
                before == null ? null : before.version(),
                named.kind("kind", Kinds.Of.STAKEHOLDER, entry, faults),
                entry.text("personName"),
                entry.text("contact"),
                entry.text("email"),
                entry.text("phone"),
                entry.text("website"),
                entry.text("language").isEmpty() ? Language.SQ.code() : entry.text("language"),
                entry.list("areas"),
                entry.day("consentOn", faults),
                entry.text("consentFor"),
                entry.day("withdrawnOn", faults));
        check(read, faults);
        return read;
    }

    private static void check(Stakeholder read, Faults faults) {
        if (read.name().isEmpty()) {
            faults.note("personName", "directory.fault.person-name");
        }
        if (!read.email().isEmpty() && !read.email().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            faults.note("email", "directory.fault.email");
        }
        if (!read.website().isEmpty() && !read.website().matches("https?://[^\\s]+")) {
            faults.note("website", "directory.fault.website");
        }
        if (Language.find(read.language()).isEmpty()) {
            faults.note("language", "directory.fault.language", read.language());
        }
        if (read.consentOn() != null && read.consentFor().isEmpty()) {
            faults.note("consentFor", "directory.fault.consent-for");
        }
        if (read.withdrawnOn() != null
                && (read.consentOn() == null || read.withdrawnOn().isBefore(read.consentOn()))) {
            faults.note("withdrawnOn", "directory.fault.withdrawn");
        }
    }

    @Override
    public Stakeholder save(@Nullable Stakeholder before, Stakeholder wanted, Actor actor) {
        return stakeholders.save(wanted, actor);
    }

    @Override
    public void remove(Stakeholder record, Actor actor) {
        stakeholders.remove(record, actor);
    }

    @Override
    public SequencedMap<String, String> options(Field field, Entry entry, Actor actor, Language language) {
        if (field.name().equals("kind")) {
            return named.kinds(Kinds.Of.STAKEHOLDER, language);
        }
        SequencedMap<String, String> languages = new LinkedHashMap<>();
        for (Language one : Language.values()) {
            languages.put(one.code(), texts.text(language, "ui.language." + one.code()));
        }
        return languages;
    }
}
