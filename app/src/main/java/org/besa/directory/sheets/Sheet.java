package org.besa.directory.sheets;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.besa.platform.i18n.Language;
import org.besa.platform.security.Actor;
import org.jspecify.annotations.Nullable;

/// Records of one kind as entries: the one definition from which forms, files and imports are made.
///
/// @param <T> the record
public interface Sheet<T extends Record> {

    /// Its name in addresses and of its files ("institutions"); texts about it are `directory.sheet.<name>`.
    String name();

    /// In the order of the form and of the columns.
    List<Field> fields();

    /// Whether this person may see and change any of these.
    boolean isFor(Actor actor);

    /// Whether this person may add any.
    default boolean mayAdd(Actor actor) {
        return isFor(actor);
    }

    /// Whether the records speak of people, so that taking them out is noted.
    default boolean isAboutPeople() {
        return false;
    }

    /// Whether a record that was entered by mistake can be deleted, as long as nothing names it.
    default boolean canRemove() {
        return false;
    }

    /// The records that this person may change, in the order of a list.
    List<T> list(Actor actor);

    UUID id(T record);

    /// The record that a row of a file means; empty for a new one.
    Optional<T> match(Entry entry, Actor actor);

    /// What one is called in lists.
    String title(T record, Language language);

    /// What stands beside the title; empty when nothing does.
    default String about(T record, Language language) {
        return "";
    }

    /// The record as texts.
    Entry entry(T record);

    /// The record that an entry describes.
    ///
    /// @param before the record as it stands; null for a new one
    /// @param faults takes what is wrong; when there is any, the record answered is not to be saved
    /// @return null when so much is wrong that no record can be made
    @Nullable
    T read(@Nullable T before, Entry entry, Faults faults, Actor actor);

    /// Adds or changes a record.
    T save(@Nullable T before, T wanted, Actor actor);

    /// Deletes a record.
    ///
    /// @throws org.besa.platform.web.Problem when something names it
    default void remove(T record, Actor actor) {
        throw new UnsupportedOperationException(name() + " are not removed");
    }

    /// What can be chosen in a field, and what each value is called.
    ///
    /// @param entry what the form holds, since one choice may depend on another
    default SequencedMap<String, String> options(Field field, Entry entry, Actor actor, Language language) {
        return new java.util.LinkedHashMap<>();
    }

    /// The institution whose page in the workspace shows the record; empty when none does.
    default Optional<UUID> institution(T record) {
        return Optional.empty();
    }

    /// Whether this person may add records of an institution, from its page.
    default boolean isKeptBy(UUID institution, Actor actor) {
        return false;
    }

    /// The page that shows a record in its surroundings, below the language.
    default String page(T record) {
        return institution(record)
                .map(institution -> "/desk/directory/institutions/" + institution)
                .orElse("/desk/directory/" + name());
    }

    /// All columns of a file: what tells the record, then its fields.
    default List<String> columns() {
        return fields().stream().flatMap(field -> field.columns().stream()).toList();
    }
}
