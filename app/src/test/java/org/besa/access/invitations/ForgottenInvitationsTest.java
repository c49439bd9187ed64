package org.besa.access.invitations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.besa.testing.DatabaseSlice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long it stays known who was invited.
@DatabaseSlice
class ForgottenInvitationsTest {

    @Autowired
    ForgottenInvitations invitations;

    @Autowired
    JdbcClient jdbc;

    @Test
    void invitationsGoNinetyDaysAfterTheyWereAnsweredTakenBackOrOutOfDate() {
        invited("accepted@example.al", 100, 93, "accepted_at", 91);
        invited("lately@example.al", 100, 93, "accepted_at", 89);
        invited("withdrawn@example.al", 100, 93, "withdrawn_at", 91);
        invited("expired@example.al", 98, 91, "expires_at", 91);
        invited("open@example.al", 1, -6, "expires_at", -6);

        invitations.forget();

        assertEquals(
                List.of("lately@example.al", "open@example.al"),
                jdbc.sql("select email from access.invitation order by email")
                        .query(String.class)
                        .list());
    }

    @Test
    void theTimeIsASetting() {
        assertEquals(Duration.ofDays(90), settings(Map.of()).kept());
        assertEquals(
                Duration.ofDays(3),
                settings(Map.of("besa.invitation.kept", "3d")).kept());
        assertThrows(BindException.class, () -> settings(Map.of("besa.invitation.kept", "-1d")));
    }

    private static InvitationSettings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("besa.invitation", InvitationSettings.class);
    }

    private void invited(String email, int createdDaysAgo, int expiredDaysAgo, String column, int daysAgo) {
        jdbc.sql("""
                        insert into access.invitation (id, email, role, scope, language, inviter, invited_by, digest,
                            created_at, expires_at)
                        values (gen_random_uuid(), :email, 'coordinator', 'SYSTEM', 'sq', gen_random_uuid(), 'Ana',
                            convert_to(:email, 'UTF8'), now() - make_interval(days => :created),
                            now() - make_interval(days => :expired))
                        """)
                .param("email", email)
                .param("created", createdDaysAgo)
                .param("expired", expiredDaysAgo)
                .update();
        jdbc.sql("update access.invitation set %s = now() - make_interval(days => :days) where email = :email"
                        .formatted(column))
                .param("days", daysAgo)
                .param("email", email)
                .update();
    }
}
