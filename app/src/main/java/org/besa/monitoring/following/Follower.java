package org.besa.monitoring.following;

import java.util.UUID;
import org.besa.platform.i18n.Language;
import org.besa.platform.mail.Recipient;

/// Somebody who follows, or was asked whether they do.
///
/// @param stopKey stands in every mail to them; whoever holds it may stop what they follow
record Follower(UUID id, String address, Language language, String stopKey) {

    Recipient recipient() {
        return new Recipient(address, "", language);
    }
}
