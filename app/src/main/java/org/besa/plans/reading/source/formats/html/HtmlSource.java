package org.besa.plans.reading.source.formats.html;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourceReader;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.UnreadableDocument.Reason;
import org.besa.plans.reading.source.formats.flow.Allowance;
import org.besa.plans.reading.source.formats.flow.Composer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// Reads web pages, and what Word and Excel save as one. Scripts are dropped and nothing is fetched.
public final class HtmlSource implements SourceReader {

    /// Tags a page may have; what bounds the memory its tree takes. A plan of 5,000 measures has some 200,000.
    private static final int MAX_TAGS = 3_000_000;

    private static final int CHARSET_WITHIN = 8 << 10;
    private static final Pattern SAYS_CHARSET =
            Pattern.compile("<meta\\s[^>]*charset|<\\?xml\\s[^>]*encoding", Pattern.CASE_INSENSITIVE);

    @Override
    public SourceDocument read(Path file, ReadingLimits limits, ReadingProgress progress)
            throws UnreadableDocument, IOException {
        Allowance allowance = Allowance.start(limits, progress);
        checkTags(file, allowance);
        byte[] bytes = Files.readAllBytes(file);
        Document page = Jsoup.parse(new ByteArrayInputStream(bytes), charset(bytes), "");
        Composer composer = new Composer(allowance, Composer.Placing.MAKE_ROOM);
        HtmlText text = new HtmlText(composer, allowance);
        text.read(page.body());
        List<String> remarks = new ArrayList<>(text.remarks());
        remarks.addAll(composer.remarks());
        return new SourceDocument(DocumentFormat.HTML, composer.blocks(), false, remarks);
    }

    private static void checkTags(Path file, Allowance allowance) throws UnreadableDocument, IOException {
        int tags = 0;
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] buffer = new byte[64 << 10];
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                allowance.step();
                for (int i = 0; i < count; i++) {
                    tags += buffer[i] == '<' ? 1 : 0;
                }
            }
        }
        if (tags > MAX_TAGS) {
            throw new UnreadableDocument(
                    Reason.TOO_LARGE,
                    "The page has more than %,d tags. Save the plan alone as DOCX or as a page, or split it."
                            .formatted(MAX_TAGS));
        }
    }

    /// The charset to read with, null to let a byte order mark or the page itself say it.
    private static @Nullable String charset(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, CHARSET_WITHIN), StandardCharsets.ISO_8859_1);
        boolean marked = head.startsWith("\u00ef\u00bb\u00bf")
                || head.startsWith("\u00ff\u00fe")
                || head.startsWith("\u00fe\u00ff");
        if (marked || SAYS_CHARSET.matcher(head).find()) {
            return null;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8.name();
        } catch (CharacterCodingException e) {
            return "windows-1252"; // what browsers take for a page that does not say
        }
    }
}
