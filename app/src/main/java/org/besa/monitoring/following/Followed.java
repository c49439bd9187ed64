package org.besa.monitoring.following;

import java.util.Locale;
import java.util.UUID;
import org.besa.platform.feeds.ChangeQuery;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.web.Address;
import org.jspecify.annotations.Nullable;

/// Something that can be followed: a plan, a measure or an institution.
///
/// @param id of the plan, the promise or the institution
/// @param name the part of a plan's address that is its own, or the code of an institution; null for a measure
/// @param title what people call it
/// @param path of its page below the language
public record Followed(Kind kind, UUID id, @Nullable String name, LocalizedText title, String path) {

    /// What it is.
    public enum Kind {
        PLAN,
        PROMISE,
        INSTITUTION;

        /// As it stands in addresses.
        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The changes that its followers are told of.
    ChangeQuery changes() {
        return switch (kind) {
            case PLAN -> new ChangeQuery(null, name, null, null);
            case PROMISE -> new ChangeQuery(null, null, id, null);
            case INSTITUTION -> new ChangeQuery(null, null, null, id);
        };
    }

    /// What names it in addresses.
    public String value() {
        return name == null ? id.toString() : name;
    }

    /// The address of its feed, below the language.
    public String feed() {
        return Address.of("/changes.atom").with(kind.parameter(), value()).toString();
    }
}
