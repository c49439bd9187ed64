package org.besa.directory;

import java.util.List;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;

/// What a module keeps of an institution that somebody has to take up when it ends.
public interface Belongings {

    /// Something that passes to a successor as a whole.
    ///
    /// @param what message key of what it is; with one number as argument, [#parts]
    /// @param parts how many promises pass with it
    /// @param within what it is a part of; empty when it stands for itself
    /// @param path where it is shown, below the language
    record Belonging(UUID id, String what, int parts, LocalizedText name, LocalizedText within, String path) {}

    /// All of it, in the order of a list.
    List<Belonging> belongings(UUID institution);
}
