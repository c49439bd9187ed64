package org.besa.directory.sheets;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.stereotype.Component;

/// Every kind of record of the directory, in the order in which one needs the other.
@Component
public class Sheets {

    private final List<Sheet<?>> sheets;

    Sheets(List<Sheet<?>> sheets) {
        this.sheets =
                sheets.stream().sorted(AnnotationAwareOrderComparator.INSTANCE).toList();
    }

    /// Those that this person works with.
    public List<Sheet<?>> listFor(Actor actor) {
        return sheets.stream().filter(sheet -> sheet.isFor(actor)).toList();
    }

    /// A sheet by its name.
    ///
    /// @throws Problem when there is none, or this person has nothing to do with it
    public Work<?> work(String name, Actor actor) {
        return listFor(actor).stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .<Work<?>>map(sheet -> new Work<>(sheet, actor))
                .orElseThrow(Problem::notFound);
    }

    /// A person at work with a sheet.
    ///
    /// @param <T> the record
    public record Work<T extends Record>(Sheet<T> sheet, Actor actor) {

        /// A record that this person may change.
        ///
        /// @throws Problem when there is none
        public T record(UUID id) {
            return sheet.list(actor).stream()
                    .filter(record -> sheet.id(record).equals(id))
                    .findFirst()
                    .orElseThrow(Problem::notFound);
        }

        /// A record with the entry that it is.
        public Kept<T> kept(UUID id) {
            T record = record(id);
            return new Kept<>(record, sheet.entry(record));
        }

        /// What an entry would make of a record, and what is wrong with it.
        public Attempt<T> attempt(@Nullable T before, Entry entry) {
            Faults faults = new Faults();
            entry.noteLongTexts(faults);
            T read = sheet.read(before, withWhatStays(before, entry), faults, actor);
            return new Attempt<>(read, faults);
        }

        /// Fields that are given once keep what they had when a form does not send them.
        private Entry withWhatStays(@Nullable T before, Entry entry) {
            if (before == null) {
                return entry;
            }
            Entry kept = sheet.entry(before);
            Entry whole = entry;
            for (Field field : sheet.fields()) {
                for (String column : field.columns()) {
                    if (!entry.texts().containsKey(column)) {
                        whole = whole.with(column, kept.text(column));
                    }
                }
            }
            return whole;
        }

        /// Saves what was attempted.
        ///
        /// @return its id
        public UUID save(@Nullable T before, Attempt<T> attempt) {
            return sheet.id(sheet.save(before, Objects.requireNonNull(attempt.record()), actor));
        }

        /// The record that a row means.
        public Optional<T> match(Entry entry) {
            return sheet.match(entry, actor);
        }
    }

    /// A record as it stands.
    public record Kept<T extends Record>(T record, Entry entry) {}

    /// What became of an entry.
    ///
    /// @param record null when none could be made
    public record Attempt<T extends Record>(@Nullable T record, Faults faults) {

        public boolean isGood() {
            return record != null && faults.isEmpty();
        }
    }
}
