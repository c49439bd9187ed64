package org.besa.monitoring.following;

import java.util.ArrayList;
import java.util.List;
import org.besa.platform.feeds.Change;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.besa.platform.mail.Letter;
import org.besa.platform.web.PublicOrigin;
import org.springframework.stereotype.Component;

/// What those who follow are written.
@Component
class FollowLetters {

    /// What is more stands on the page of changes.
    private static final int MOST_CHANGES = 50;

    private final FollowSettings settings;
    private final Texts texts;
    private final PublicOrigin origin;

    FollowLetters(FollowSettings settings, Texts texts, PublicOrigin origin) {
        this.settings = settings;
        this.texts = texts;
        this.origin = origin;
    }

    Letter confirmation(Followed followed, FollowSecret secret, Language language) {
        String title = followed.title().in(language);
        return new Letter(
                texts.text(language, "follow.mail.confirm.subject", title),
                List.of(
                        texts.text(language, "follow.mail.confirm.what", title),
                        texts.text(language, "follow.mail.confirm.not-you", settings.daysUnconfirmed())),
                new Letter.Link(
                        texts.text(language, "follow.mail.confirm.link"),
                        origin.link(language, "/follow/confirm/" + secret.text())));
    }

    /// One mail about everything that changed.
    Letter digest(Follower follower, List<Change> changes) {
        Language language = follower.language();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(texts.text(language, "follow.mail.digest.what", changes.size()));
        changes.stream().limit(MOST_CHANGES).forEach(change -> paragraphs.add(sentence(change, language)));
        if (changes.size() > MOST_CHANGES) {
            paragraphs.add(texts.text(language, "follow.mail.digest.more", changes.size() - MOST_CHANGES));
        }
        return new Letter(
                        texts.text(language, "follow.mail.digest.subject", changes.size()),
                        paragraphs,
                        new Letter.Link(
                                texts.text(language, "follow.mail.digest.link"), origin.link(language, "/changes")))
                .stoppedBy(new Letter.Link(
                        texts.text(language, "follow.mail.stop"),
                        origin.link(language, "/follow/stop/" + follower.stopKey())));
    }

    private String sentence(Change change, Language language) {
        return texts.text(
                language,
                "follow.mail.digest.change",
                texts.text(language, "change.kind." + change.kind()),
                change.title().in(language),
                change.what().in(language),
                origin.link(language, change.path()));
    }
}
