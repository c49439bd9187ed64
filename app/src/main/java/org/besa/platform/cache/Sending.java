package org.besa.platform.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Enumeration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sends what is kept: in the shortest form that the reader understands and that is there, or as the word that the
/// reader has it already.
@Component
final class Sending {

    private final Compression compression;

    Sending(Compression compression) {
        this.compression = compression;
    }

    /// Sends an answer that was kept before it was asked for, which is a reason to make it as short as can be.
    void sendKept(Question question, Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Set<Coding> accepted = Coding.accepted(request.getHeaders("Accept-Encoding"));
        if (answer.brotli() == null && accepted.contains(Coding.BROTLI)) {
            compression.brotliLater(question, answer);
        }
        send(answer, accepted, request, response);
    }

    /// Sends an answer that has just been made.
    void send(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(answer, Coding.accepted(request.getHeaders("Accept-Encoding")), request, response);
    }

    private static void send(
            Answer answer, Set<Coding> accepted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        for (Answer.Header header : answer.headers()) {
            response.addHeader(header.name(), header.value());
        }
        Form known = known(answer, accepted, request);
        Form form = known == null ? answer.shortest(accepted) : known;
        response.setHeader("ETag", form.tag());
        if (known != null) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setStatus(HttpServletResponse.SC_OK);
        if (form.coding() != Coding.PLAIN) {
            response.setHeader("Content-Encoding", form.coding().token());
        }
        response.setContentType(answer.type());
        response.setContentLength(form.length());
        if (!request.getMethod().equals("HEAD")) {
            form.writeTo(response.getOutputStream());
        }
    }

    /// The form that the reader has already, of those that it could be sent; null when it has none.
    private static @Nullable Form known(Answer answer, Set<Coding> accepted, HttpServletRequest request) {
        Enumeration<String> validators = request.getHeaders("If-None-Match");
        while (validators.hasMoreElements()) {
            for (String validator : validators.nextElement().split(",", -1)) {
                String tag = validator.strip();
                String strong = tag.startsWith("W/") ? tag.substring(2) : tag; // a web server between us may weaken it
                Form known = strong.equals("*") ? answer.shortest(accepted) : answer.find(strong, accepted);
                if (known != null) {
                    return known;
                }
            }
        }
        return null;
    }
}
