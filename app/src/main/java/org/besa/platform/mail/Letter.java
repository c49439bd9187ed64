package org.besa.platform.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a mail says, in the language of who receives it.
///
/// @param subject of one line
/// @param paragraphs plain text each
/// @param link what to follow, null when nothing
public record Letter(
        String subject, List<String> paragraphs, @Nullable Link link) {

    public Letter {
        // a line of a mail's head ends where a line of its text ends
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        paragraphs = List.copyOf(paragraphs);
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
        return text.append("-- \nBesa\n").toString();
    }
}
