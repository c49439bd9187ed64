package org.besa.plans.reading.source.pdf;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.jspecify.annotations.Nullable;

/// The fonts of a document, each opened once; the longest unused are forgotten.
final class FontShelf {

    private static final int MOST_FONTS = 128;

    /// Where a font keeps streams that PDFBox unpacks by itself.
    private static final Set<COSName> STREAMS = Set.of(
            COSName.FONT_FILE,
            COSName.FONT_FILE2,
            COSName.FONT_FILE3,
            COSName.TO_UNICODE,
            COSName.ENCODING,
            COSName.CID_TO_GID_MAP,
            COSName.CID_SET);

    private final StreamBytes streams;

    @SuppressWarnings("serial")
    private final Map<COSDictionary, Optional<ReadFont>> fonts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<COSDictionary, Optional<ReadFont>> eldest) {
            return size() > MOST_FONTS;
        }
    };

    FontShelf(StreamBytes streams) {
        this.streams = streams;
    }

    /// The font a dictionary describes, null when it cannot be used at all.
    @Nullable
    ReadFont font(COSDictionary dictionary) throws IOException {
        Optional<ReadFont> font = fonts.get(dictionary);
        if (font == null) {
            checkStreams(dictionary);
            font = opened(dictionary);
            fonts.put(dictionary, font);
        }
        return font.orElse(null);
    }

    private static Optional<ReadFont> opened(COSDictionary dictionary) throws IOException {
        try {
            return Optional.of(new ReadFont(PDFontFactory.createFont(dictionary)));
        } catch (TimeLimit.TimeOver e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private void checkStreams(COSDictionary font) throws IOException {
        checkOwnStreams(font);
        checkOwnStreams(font.getCOSDictionary(COSName.FONT_DESC));
        COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
        if (descendants != null
                && descendants.size() > 0
                && descendants.getObject(0) instanceof COSDictionary descendant) {
            checkOwnStreams(descendant);
            checkOwnStreams(descendant.getCOSDictionary(COSName.FONT_DESC));
        }
    }

    private void checkOwnStreams(@Nullable COSDictionary dictionary) throws IOException {
        if (dictionary == null) {
            return;
        }
        for (COSName name : STREAMS) {
            COSBase value = dictionary.getDictionaryObject(name);
            if (value instanceof COSStream stream) {
                streams.check(stream);
            }
        }
    }
}
