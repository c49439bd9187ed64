package org.besa.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.besa.platform.doctor.RecordCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Proves that the trail is what was written: each entry gives, with the hash before it, the hash that was noted when
/// it was committed; none is missing and none was slipped in; what is said of persons has its digest, unless it was
/// reduced by an act that stands in the trail itself.
public final class TrailProof implements RecordCheck {

    /// A fault for each of a million altered rows would tell no more than the first few.
    private static final int MOST_FAULTS = 100;

    /// Its text is made here and not by the function of the database, which could have been replaced.
    private static final String LINKS = """
            select l.position, encode(l.hash, 'hex') as hash, l.entry, e.id, e.act, to_char(e.at, 'YYYY-MM-DD HH24:MI:SS TZ') as at,
                (select p.said ->> 'name' from platform.audit_person p where p.entry = e.id and p.person = e.account) as name,
                coalesce(e.label ->> 'sq', e.label ->> 'en', e.subject::text) as label,
                case when e.id is not null then jsonb_build_array(e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.account,
                    e.represented, e.means, e.act, e.kind, e.subject, e.institution, e.label, e.details, e.changes, e.reason,
                    (select coalesce(jsonb_agg(jsonb_build_array(p.person, encode(p.digest, 'hex')) order by p.person), '[]')
                        from platform.audit_person p where p.entry = e.id))::text end as text
            from platform.audit_link l left join platform.audit_entry e on e.id = l.entry
            order by l.position
            """;

    private static final String UNCHAINED = """
            select e.id, e.act, to_char(e.at, 'YYYY-MM-DD HH24:MI:SS TZ') as at from platform.audit_entry e
            where not exists (select from platform.audit_link l where l.entry = e.id) order by e.id
            """;

    /// A chain that does not begin at its beginning, with no entry by which it was shortened.
    private static final String BEGINNING = """
            select h.start_position from platform.audit_head h
            where h.start_position > 0 and not exists (
                select from platform.audit_entry e join platform.audit_link l on l.entry = e.id
                where e.act = 'access.trail-shortened' and e.details ->> 'position' = h.start_position::text
                    and e.details ->> 'hash' = encode(h.start_hash, 'hex'))
            """;

    /// What is said of a person and was changed without the act that reduces it.
    private static final String PERSONS = """
            select p.entry, p.person from platform.audit_person p
            where case when p.salt is null
                then not exists (select from platform.audit_entry r join platform.audit_link l on l.entry = r.id
                    where r.act = 'access.person-reduced' and r.subject = p.person and r.id > p.entry)
                else p.digest <> sha256(p.salt || convert_to(p.said::text, 'UTF8')) end
            order by p.entry
            """;

    /// Where the chain ends: to be noted elsewhere, so that a chain that was written anew as a whole is found too.
    ///
    /// @param hash 64 hexadecimal digits, empty for a trail without entries
    public record Head(long position, String hash) {

        @Override
        public String toString() {
            return position + ":" + hash;
        }
    }

    @Override
    public String subject() {
        return "Audit trail";
    }

    @Override
    public Outcome check(JdbcClient jdbc) {
        Walk walk = new Walk(jdbc);
        jdbc.sql(LINKS).query(row -> {
            walk.link(
                    row.getLong("position"),
                    row.getString("hash"),
                    row.getLong("entry"),
                    row.getString("text"),
                    "%s, %s, %s, %s"
                            .formatted(
                                    row.getString("at"),
                                    row.getString("act"),
                                    row.getString("label"),
                                    row.getString("name")));
        });
        walk.end();
        jdbc.sql(BEGINNING).query((RowCallbackHandler) row -> walk.fault(
                "the entries up to position %d of the chain are gone, and no entry says that their time was over"
                        .formatted(row.getLong("start_position"))));
        jdbc.sql(UNCHAINED).query((RowCallbackHandler) row -> walk.fault("entry %d (%s, %s) was added past the chain"
                .formatted(row.getLong("id"), row.getString("at"), row.getString("act"))));
        jdbc.sql(PERSONS).query((RowCallbackHandler)
                row -> walk.fault("entry %d: what it says of the person %s was changed"
                        .formatted(row.getLong("entry"), row.getString("person"))));
        return new Outcome(walk.looked, walk.faults);
    }

    /// The end of the chain as it stands.
    public static Head head(JdbcClient jdbc) {
        return jdbc.sql("select position, encode(hash, 'hex') from platform.audit_head")
                .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
                .single();
    }

    /// Whether the chain once ended so. False too when the entry is older than what is kept.
    public static boolean contains(JdbcClient jdbc, Head head) {
        return jdbc.sql("select exists (select from platform.audit_link where position = :position"
                        + " and encode(hash, 'hex') = :hash)")
                .param("position", head.position())
                .param("hash", head.hash())
                .query(Boolean.class)
                .single();
    }

    /// One walk along the chain. Each entry is held against the hash noted before it, so that one that was altered is
    /// named alone and not with all after it.
    private static final class Walk {

        private final List<String> faults = new ArrayList<>();
        private final long end;
        private final String endHash;
        private long position;
        private String before;
        private int looked;

        Walk(JdbcClient jdbc) {
            record Ends(long position, String hash, long startPosition, String startHash) {}
            Ends ends = jdbc.sql("select position, encode(hash, 'hex'), start_position, encode(start_hash, 'hex')"
                            + " from platform.audit_head")
                    .query((row, n) -> new Ends(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4)))
                    .single();
            this.end = ends.position();
            this.endHash = ends.hash();
            this.position = ends.startPosition();
            this.before = ends.startHash();
        }

        void link(long next, String hash, long entry, @Nullable String text, String description) {
            looked++;
            if (next != position + 1) {
                fault("the entries at %s of the chain are gone"
                        .formatted(
                                next == position + 2
                                        ? "position " + (position + 1)
                                        : (position + 1) + " to " + (next - 1)));
            } else if (text == null) {
                fault("entry %d, at position %d of the chain, is gone".formatted(entry, next));
            } else if (!hash.equals(sha256(before, text))) {
                fault("entry %d (%s) is not what was written, or the hash before it is not"
                        .formatted(entry, description));
            }
            position = next;
            before = hash;
        }

        void end() {
            if (position != end || !before.equals(endHash)) {
                fault("the chain ends at position %d (%s) and not at %d (%s) as was noted"
                        .formatted(position, before, end, endHash));
            }
        }

        void fault(String fault) {
            if (faults.size() < MOST_FAULTS) {
                faults.add(fault);
            } else if (faults.size() == MOST_FAULTS) {
                faults.add("and more");
            }
        }
    }

    private static String sha256(String before, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(before));
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
