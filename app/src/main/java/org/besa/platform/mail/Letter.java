package org.besa.platform.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a mail says, in the language of who receives it.
///
/// @param subject of one line
/// @param paragraphs plain text each
/// @param link what to follow, null when nothing
/// @param stop where its reader stops mails of this kind, whoever they are; null when they cannot
public record Letter(
        String subject,
        List<String> paragraphs,
        @Nullable Link link,
        @Nullable Link stop) {

    public Letter {
        // a line of a mail's head ends where a line of its text ends
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        paragraphs = List.copyOf(paragraphs);
    }

    /// A letter that cannot be stopped.
    public Letter(String subject, List<String> paragraphs, @Nullable Link link) {
        this(subject, paragraphs, link, null);
    }

    /// The same, with where its reader stops mails of this kind. Mail programs show it as a button of their own, which
    /// sends a form there without opening it (RFC 8058).
    public Letter stoppedBy(Link stop) {
        return new Letter(subject, paragraphs, link, stop);
    }

    /// An address to open.
    ///
    /// @param words what it leads to
    /// @param address whole
    public record Link(String words, String address) {}

    /// As plain text.
    String text() {
        StringBuilder text = new StringBuilder();
        paragraphs.forEach(paragraph -> text.append(paragraph).append("\n\n"));
        if (link != null) {
            text.append(link.words()).append(":\n").append(link.address()).append("\n\n");
        }
        if (stop != null) {
            text.append(stop.words()).append(":\n").append(stop.address()).append("\n\n");
        }
        return text.append("-- \nBesa\n").toString();
    }
}
