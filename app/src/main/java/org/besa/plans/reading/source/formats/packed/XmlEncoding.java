package org.besa.plans.reading.source.formats.packed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Decodes an XML part as its mark or declaration says (XML 1.0, appendix F), strictly: wrong bytes are an error.
///
/// The JDK's parser would do it too, but reports wrong bytes on standard error.
final class XmlEncoding {

    private static final int DECLARATION_WITHIN = 256;
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml\\s[^>]*encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

    private XmlEncoding() {}

    static Reader reader(InputStream bytes) throws IOException {
        BufferedInputStream stream = new BufferedInputStream(bytes, 1 << 16);
        stream.mark(DECLARATION_WITHIN);
        byte[] start = stream.readNBytes(DECLARATION_WITHIN);
        stream.reset();
        Charset charset = charset(start);
        boolean marked = new String(start, charset).startsWith("\ufeff");
        stream.skipNBytes(marked ? "\ufeff".getBytes(charset).length : 0);
        return new InputStreamReader(stream, charset.newDecoder());
    }

    private static Charset charset(byte[] start) {
        int first = start.length > 1 ? start[0] & 0xff : 0;
        int second = start.length > 1 ? start[1] & 0xff : 0;
        if ((first == 0xff && second == 0xfe) || (first == '<' && second == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        if ((first == 0xfe && second == 0xff) || (first == 0 && second == '<')) {
            return StandardCharsets.UTF_16BE;
        }
        Matcher declared = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
        boolean known = declared.find() && Charset.isSupported(declared.group(1));
        Charset charset = known ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
    }
}
