package org.besa.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.besa.testing.WholeApplication;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Addresses that no link leads to, as they arrive over the wire.
@WholeApplication
class WrongAddressTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/en/plans?q=%F0%28, 400",
        "/en/plans?status[]=late&x={\"a\":<b>}, 200",
        "/en/plans?page=99999999999999999999, 200",
        "/en/plans/, 308 /en/plans",
        "/sq/institutions/?page=2, 308 /sq/institutions?page=2",
        "/en/, 200",
        "/EN/plans, 302 /en/plans",
        "/xx/plans, 302 /sq/xx/plans"
    })
    void isAnsweredSensibly(String address, String answer) throws IOException {
        assertEquals(answer, statusAndLocation(address));
    }

    @ParameterizedTest
    @CsvSource({
        "/en/plans/a%2Fb, en, This did not work",
        "/sq/plans/%zz, sq, Kjo nuk funksionoi",
        "/en/plans/a%00b, en, This did not work",
        "/a%5Cb, sq, Kjo nuk funksionoi"
    })
    void whatTheWebServerTurnsAwayGetsAPageOfOurs(String address, String language, String title) throws IOException {
        String answer = answer(address);

        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.contains("<html lang=\"" + language + "\">"), answer);
        assertTrue(answer.contains("<h1>" + title + "</h1>"), answer);
        assertFalse(answer.contains("Tomcat") || answer.contains("HTTP Status"), answer);
    }

    private String statusAndLocation(String address) throws IOException {
        List<String> head =
                answer(address).lines().takeWhile(line -> !line.isEmpty()).toList();
        String status = head.getFirst().split(" ", 3)[1];
        return head.stream()
                .filter(line -> line.startsWith("Location: "))
                .map(line -> status + " " + line.substring("Location: ".length()))
                .findFirst()
                .orElse(status);
    }

    private String answer(String address) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
