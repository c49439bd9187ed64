package org.besa.plans.reading.source.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.Tika;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.UnreadableDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/// Tells web pages, plain text and everything that is neither from the first bytes of a file without signature.
final class TextKinds {

    private static final Pattern HTML_TAG = Pattern.compile(
            "<(!doctype\\s+html|(html|head|body|title|meta|table|div|p|h[1-6]|style|center|font|span|ul|ol)\\b)",
            Pattern.CASE_INSENSITIVE);

    /// Lines of headers, among them one that no person writes.
    private static final Pattern MAIL = Pattern.compile(
            "(?:[a-z][a-z\\d-]*:.*\\R(?:[ \\t].*\\R)*+)*?(?:mime-version|message-id|received|return-path):",
            Pattern.CASE_INSENSITIVE);

    private static final String ASK_FOR = "Give the plan as Word, PDF, Excel, OpenDocument, HTML, CSV or text";

    /// A text in an old code page may hold a stray control character; anything with more than one in this many is none.
    private static final int CHARACTERS_PER_CONTROL = 200;

    private TextKinds() {}

    static DocumentFormat tell(byte[] start) throws UnreadableDocument {
        String text = decoded(start);
        if (text == null) {
            throw binary(start);
        }
        String head = text.stripLeading();
        if (MAIL.matcher(head).lookingAt()) {
            throw Containers.other("an e-mail or a single-file web page", "Save the plan itself as DOCX or HTML");
        }
        if (isHtml(text)) {
            return DocumentFormat.HTML;
        }
        if (head.startsWith("{\\rtf")) {
            throw Containers.other("an RTF document", "Open it in a word processor and save it as DOCX");
        }
        if (head.startsWith("<?xml") || head.startsWith("<svg")) {
            boolean word = head.contains("schemas.microsoft.com/office/word/2003") || head.contains("office:document");
            throw Containers.other("an XML file", word ? "Open it in its program and save it as DOCX" : ASK_FOR);
        }
        if (isJson(head)) {
            throw Containers.other("a JSON file", ASK_FOR);
        }
        return DocumentFormat.TEXT;
    }

    /// Whether the first tag, behind any XML declaration and comments, is one of HTML, or there is a table in tags.
    private static boolean isHtml(String text) {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("<!--", at) || text.startsWith("<?", at)) {
                int end = text.indexOf('>', text.startsWith("<?", at) ? at : Math.max(at, text.indexOf("--", at + 4)));
                at = end < 0 ? text.length() : end + 1;
            } else {
                break;
            }
        }
        Matcher tag = HTML_TAG.matcher(text);
        String lower = text.toLowerCase(Locale.ROOT);
        return tag.region(at, text.length()).lookingAt() || (lower.contains("<table") && lower.contains("<td"));
    }

    /// The bytes as text for a look at them, null when they are none. Old code pages come out wrong but recognisable.
    private static @Nullable String decoded(byte[] start) {
        Charset charset = charset(start);
        String text = new String(start, charset);
        if (text.startsWith("\ufeff")) {
            text = text.substring(1);
        }
        long controls = text.chars().filter(TextKinds::isStray).count();
        return text.indexOf('\0') >= 0 || controls > text.length() / CHARACTERS_PER_CONTROL ? null : text;
    }

    private static boolean isStray(int c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == 0x7f;
    }

    private static Charset charset(byte[] start) {
        int zerosAtEven = 0;
        int zerosAtOdd = 0;
        for (int i = 0; i < start.length; i++) {
            if (start[i] == 0) {
                zerosAtEven += i % 2 == 0 ? 1 : 0;
                zerosAtOdd += i % 2;
            }
        }
        boolean marked = start.length >= 2 && ((start[0] & 0xff) == 0xff && (start[1] & 0xff) == 0xfe);
        boolean markedBig = start.length >= 2 && ((start[0] & 0xff) == 0xfe && (start[1] & 0xff) == 0xff);
        if (marked || (zerosAtEven == 0 && zerosAtOdd > start.length / 4)) {
            return StandardCharsets.UTF_16LE;
        }
        if (markedBig || (zerosAtOdd == 0 && zerosAtEven > start.length / 4)) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.ISO_8859_1;
    }

    private static boolean isJson(String head) {
        if (!head.startsWith("{") && !head.startsWith("[")) {
            return false;
        }
        int tokens = 0;
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), head)) {
            while (json.nextToken() != null) {
                tokens++;
            }
        } catch (UnexpectedEndOfInputException e) {
            return tokens > 1; // the look ended within it
        } catch (JacksonException e) {
            return false;
        }
        return true;
    }

    private static UnreadableDocument binary(byte[] start) {
        String type;
        try {
            type = new Tika().detect(new ByteArrayInputStream(start));
        } catch (IOException e) {
            type = "";
        }
        return Containers.other(named(type), ASK_FOR);
    }

    private static String named(String type) {
        String family = type.substring(0, Math.max(0, type.indexOf('/')));
        return switch (family.toLowerCase(Locale.ROOT)) {
            case "image" -> "a picture (%s)".formatted(type);
            case "audio" -> "a sound (%s)".formatted(type);
            case "video" -> "a film (%s)".formatted(type);
            default ->
                type.contains("executable") || type.contains("msdownload") || type.contains("sharedlib")
                        ? "a program (%s)".formatted(type)
                        : type.equals("application/octet-stream") || type.isEmpty() || type.equals("text/plain")
                                ? "a file of unknown type"
                                : "a file of another type (%s)".formatted(type);
        };
    }
}
