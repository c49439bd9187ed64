package org.besa.monitoring.following;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.UUID;
import org.besa.platform.feeds.Change;
import org.besa.platform.feeds.ChangeQuery;
import org.besa.platform.feeds.Changes;
import org.besa.platform.mail.Mails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells those who follow what changed, in one mail a day at most. What is told is not a matter of times: everything
/// that changed and is not marked as told, and the marks are written in the transaction of the mail. So each change
/// is told once, whatever the clock did or whenever Besa was stopped.
@Component
public class Digests {

    private final Followers followers;
    private final Follows follows;
    private final Followable followable;
    private final FollowLetters letters;
    private final Changes changes;
    private final Mails mails;
    private final JdbcClient jdbc;
    private final TransactionTemplate alone;
    private final Clock clock;

    Digests(
            Followers followers,
            Follows follows,
            Followable followable,
            FollowLetters letters,
            Changes changes,
            Mails mails,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.followers = followers;
        this.follows = follows;
        this.followable = followable;
        this.letters = letters;
        this.changes = changes;
        this.mails = mails;
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Writes to everybody who has something to be told.
    ///
    /// @return how many were written to
    public int send() {
        LocalDate today = LocalDate.now(clock);
        Map<ChangeQuery, List<Change>> read = new HashMap<>();
        int written = 0;
        for (UUID follower : waiting()) {
            Boolean sent = alone.execute(status -> followers
                    .claim(follower, today)
                    .map(claimed -> send(claimed, today, read))
                    .orElse(false));
            written += Boolean.TRUE.equals(sent) ? 1 : 0;
        }
        return written;
    }

    private List<UUID> waiting() {
        return jdbc.sql("""
                        select distinct follower from monitoring.follow where confirmed_at is not null order by follower
                        """)
                .query((row, number) -> UUID.fromString(row.getString(1)))
                .list();
    }

    private boolean send(Follower follower, LocalDate today, Map<ChangeQuery, List<Change>> read) {
        SequencedSet<Change> told = new LinkedHashSet<>();
        for (Follow follow : follows.list(follower)) {
            if (follow.confirmedAt() != null) {
                followable
                        .find(follow.kind(), follow.subject())
                        .map(followed -> read.computeIfAbsent(followed.changes(), changes::list))
                        .orElse(List.of())
                        .stream()
                        .filter(change -> follows.mark(follow.id(), change))
                        .forEach(told::add);
            }
        }
        if (told.isEmpty()) {
            return false;
        }
        mails.send(follower.recipient(), letters.digest(follower, List.copyOf(told)));
        followers.wroteTo(follower, today);
        return true;
    }
}
