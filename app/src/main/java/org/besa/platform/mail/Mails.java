package org.besa.platform.mail;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.besa.platform.data.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The outbox. A mail is written in the transaction of what it tells of, and sent when that has committed: no mail
/// without its act, no act whose mail is lost.
@Component
public class Mails {

    static final String TASK = "platform.send-mail";

    private static final Instant AT_ONCE = Instant.EPOCH;

    private final JdbcClient jdbc;
    private final TemplateEngine templates;
    private final ObjectProvider<Scheduler> scheduler;
    private final ObjectProvider<JavaMailSender> server;
    private final Clock clock;

    Mails(
            JdbcClient jdbc,
            TemplateEngine templates,
            ObjectProvider<Scheduler> scheduler,
            ObjectProvider<JavaMailSender> server,
            Clock clock) {
        this.jdbc = jdbc;
        this.templates = templates;
        this.scheduler = scheduler;
        this.server = server;
        this.clock = clock;
    }

    /// Puts a mail into the outbox.
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Recipient to, Letter letter) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into platform.outgoing_mail (id, created_at, address, name, language, subject, text, html,
                            stop_link)
                        values (:id, :at, :address, :name, :language, :subject, :text, :html, :stop)
                        """)
                .param("id", id)
                .param("at", Timestamp.from(clock.instant()))
                .param("address", to.address())
                .param("name", to.name())
                .param("language", to.language().code())
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param("html", html(to, letter))
                .param("stop", letter.stop() == null ? null : letter.stop().address())
                .update();
        scheduler
                .getObject()
                .schedule(TaskDescriptor.of(TASK).instance(id.toString()).build(), AT_ONCE);
    }

    private String html(Recipient to, Letter letter) {
        StringOutput html = new StringOutput();
        templates.render("mail/letter.jte", Map.of("letter", letter, "language", to.language()), html);
        return html.toString();
    }

    /// Whether there is a server to send with; without, mails wait.
    public boolean hasServer() {
        return server.getIfAvailable() != null;
    }

    /// How many wait to be sent.
    public long countWaiting() {
        return count("WAITING");
    }

    /// How many were given up.
    public long countFailed() {
        return count("FAILED");
    }

    private long count(String state) {
        return jdbc.sql("select count(*) from platform.outgoing_mail where state = :state")
                .param("state", state)
                .query(Long.class)
                .single();
    }
}
