package org.besa.platform.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.besa.platform.i18n.Language;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.Letters;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Mail as a real SMTP server receives it.
@DatabaseSlice
class OutboxTest {

    private static final GreenMail SERVER = Letters.server();

    private static final Letter LETTER = new Letter(
            "Ftesë për ç'ëndrra",
            List.of("Përshëndetje & mirë se vini <b>.", "Dy."),
            new Letter.Link("Hape", "https://besa.example/sq/x?a=1&b=2"));

    @Autowired
    Mails mails;

    @Autowired
    Delivery delivery;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        Letters.use(SERVER, properties);
    }

    @BeforeEach
    void empty() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        jdbc.sql("delete from platform.outgoing_mail").update();
    }

    @Test
    void aMailIsWordsInTwoFormsWithItsNameAndItsLanguage() throws Exception {
        mails.send(new Recipient("ana@example.al", "Ana Çela", Language.SQ), LETTER);
        assertEquals(Optional.empty(), delivery.deliver(only()));

        MimeMessage mail = SERVER.getReceivedMessages()[0];
        assertEquals("Ftesë për ç'ëndrra", mail.getSubject());
        assertEquals("=?UTF-8?Q?Ana_=C3=87ela?= <ana@example.al>", mail.getHeader("To")[0]);
        assertEquals("Besa <besa@besa.example>", mail.getHeader("From")[0]);
        assertEquals("sq", mail.getHeader("Content-Language")[0]);
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted")[0]);
        MimeMultipart forms = (MimeMultipart) ((MimeMultipart)
                        ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent())
                .getBodyPart(0)
                .getContent();
        String text = String.valueOf(forms.getBodyPart(0).getContent());
        String html = String.valueOf(forms.getBodyPart(1).getContent());
        assertTrue(text.contains("mirë se vini <b>."), text);
        assertTrue(text.contains("https://besa.example/sq/x?a=1&b=2"), text);
        assertEquals(
                "Përshëndetje & mirë se vini <b>.",
                Jsoup.parse(html).select("p").get(1).text());
        assertEquals(
                "https://besa.example/sq/x?a=1&b=2",
                Jsoup.parse(html).select("a").attr("href"));
    }

    @Test
    void aMailIsSentOnceAndWhatItSaidIsForgotten() {
        mails.send(new Recipient("ana@example.al", "Ana", Language.EN), LETTER);
        UUID id = only();
        delivery.deliver(id);
        delivery.deliver(id);
        assertEquals(1, SERVER.getReceivedMessages().length);
        assertEquals("SENT 1  ", row(id));
    }

    @Test
    void aMailThatMayHaveBeenSentBeforeACrashBearsTheSameName() throws Exception {
        mails.send(new Recipient("ana@example.al", "Ana", Language.EN), LETTER);
        UUID id = only();
        delivery.deliver(id);
        jdbc.sql("update platform.outgoing_mail set state = 'SENDING', text = 'x', html = 'x'")
                .update();
        delivery.deliver(id);
        MimeMessage[] twice = SERVER.getReceivedMessages();
        assertEquals(twice[0].getMessageID(), twice[1].getMessageID());
        assertEquals("<" + id + "@besa.example>", twice[0].getMessageID());
    }

    @Test
    void mailProgramsFindWhereAMailIsStopped() throws Exception {
        String address = "https://besa.example/en/follow/stop/key";
        mails.send(
                new Recipient("ana@example.al", "Ana", Language.EN),
                LETTER.stoppedBy(new Letter.Link("Stop these mails", address)));
        UUID id = only();
        delivery.deliver(id);
        MimeMessage sent = SERVER.getReceivedMessages()[0];
        assertEquals("<" + address + ">", sent.getHeader("List-Unsubscribe", null));
        assertEquals("List-Unsubscribe=One-Click", sent.getHeader("List-Unsubscribe-Post", null));
        assertTrue(GreenMailUtil.getBody(sent).contains(address));
        assertEquals(
                0,
                jdbc.sql("select count(*)::int from platform.outgoing_mail where stop_link is not null")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void nobodyWritesIntoTheHeadOfAMail() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Recipient("ana@example.al\r\nBcc: all@example.al", "Ana", Language.EN));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Recipient("ana@example.al,all@example.al", "Ana", Language.EN));
        Recipient ana = new Recipient("ana@example.al", "Ana\r\nBcc: all@example.al", Language.EN);
        mails.send(ana, new Letter("Hello\r\nBcc: all@example.al", List.of("x"), null));
        delivery.deliver(only());
        assertEquals(1, SERVER.getReceivedMessages().length);
        String head = GreenMailUtil.getHeaders(SERVER.getReceivedMessages()[0]);
        assertFalse(head.lines().anyMatch(line -> line.startsWith("Bcc")), head);
    }

    @Test
    void whatNoServerTakesIsTriedAgainLaterAndLaterAndThenGivenUp() {
        mails.send(new Recipient("ana@example.al", "Ana", Language.EN), LETTER);
        UUID id = only();
        SERVER.stop();
        try {
            Instant before = clock.instant();
            Instant second = delivery.deliver(id).orElseThrow();
            Instant third = delivery.deliver(id).orElseThrow();
            assertTrue(Duration.between(before, second).toSeconds() >= 60);
            assertTrue(Duration.between(before, third).toSeconds() >= 120);
            assertEquals("WAITING 2", row(id).substring(0, 9));
            jdbc.sql("update platform.outgoing_mail set attempts = 11").update();
            assertEquals(Optional.empty(), delivery.deliver(id));
            assertEquals(1, mails.countFailed());
        } finally {
            SERVER.start();
        }
    }

    @Test
    void whatWaitsTooLongIsGivenUpWithWhatItSaidAndForgottenLater() {
        mails.send(new Recipient("ana@example.al", "Ana", Language.EN), LETTER);
        UUID id = only();
        delivery.forget();
        assertEquals("WAITING", row(id).substring(0, 7));

        jdbc.sql("update platform.outgoing_mail set created_at = created_at - interval '31 days'")
                .update();
        delivery.forget();
        assertEquals("FAILED 0  ", row(id));
        assertEquals(Optional.empty(), delivery.deliver(id));

        jdbc.sql("update platform.outgoing_mail set finished_at = finished_at - interval '31 days'")
                .update();
        delivery.forget();
        assertEquals(
                0,
                jdbc.sql("select count(*) from platform.outgoing_mail")
                        .query(Integer.class)
                        .single());
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void aMailBelongsToATransaction() {
        assertThrows(
                IllegalTransactionStateException.class,
                () -> mails.send(new Recipient("ana@example.al", "Ana", Language.EN), LETTER));
    }

    private UUID only() {
        return jdbc.sql("select id from platform.outgoing_mail")
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
    }

    private String row(UUID id) {
        return jdbc.sql(
                        "select state || ' ' || attempts || ' ' || text || ' ' || html from platform.outgoing_mail where id = :id")
                .param("id", id)
                .query((row, n) -> String.valueOf(row.getString(1)))
                .single();
    }
}
