package org.besa.platform.cache;

import java.util.EnumSet;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;

/// A form in which the bytes of an answer are sent, the shortest first.
enum Coding {
    BROTLI("br"),
    GZIP("gzip"),
    PLAIN("");

    private final String token;

    Coding(String token) {
        this.token = token;
    }

    /// As `Content-Encoding` names it; empty for the bytes as they are.
    String token() {
        return token;
    }

    /// The codings that a reader understands, [#PLAIN] always among them: RFC 9110, 12.5.3.
    ///
    /// @param headers every `Accept-Encoding` of the request
    static Set<Coding> accepted(Enumeration<String> headers) {
        EnumSet<Coding> accepted = EnumSet.of(PLAIN);
        while (headers.hasMoreElements()) {
            for (String part : headers.nextElement().toLowerCase(Locale.ROOT).split(",", -1)) {
                int weight = part.indexOf(';');
                String name = (weight < 0 ? part : part.substring(0, weight)).strip();
                if (weight < 0 || !part.substring(weight + 1).strip().matches("q\\s*=\\s*0(\\.0*)?")) {
                    add(name, accepted);
                }
            }
        }
        return accepted;
    }

    /// `*` stands for every coding; gzip is the one that every reader who writes it knows.
    private static void add(String name, Set<Coding> accepted) {
        switch (name) {
            case "br" -> accepted.add(BROTLI);
            case "gzip", "x-gzip", "*" -> accepted.add(GZIP);
            default -> {} // one that we do not speak
        }
    }
}
