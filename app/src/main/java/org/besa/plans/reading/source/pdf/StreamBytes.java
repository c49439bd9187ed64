package org.besa.plans.reading.source.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/// Unpacks streams of a document, none further than a limit: a few kilobytes can unpack to gigabytes.
final class StreamBytes {

    private static final int MOST_FILTERS = 8;

    private final long limit;

    StreamBytes(long limit) {
        this.limit = limit;
    }

    /// The content of the stream; what could be unpacked when it is damaged.
    ///
    /// @throws TooLarge when it unpacks to more than the limit
    byte[] of(COSStream stream) throws IOException {
        byte[] bytes;
        try (InputStream raw = stream.createRawInputStream()) {
            bytes = raw.readAllBytes();
        }
        List<COSName> filters = filters(stream);
        for (int i = 0; i < filters.size(); i++) {
            Bounded unpacked = new Bounded(Math.min((long) bytes.length * 3 + 64, limit));
            try {
                Filter filter = FilterFactory.INSTANCE.getFilter(filters.get(i));
                filter.decode(new ByteArrayInputStream(bytes), unpacked, stream, i, DecodeOptions.DEFAULT);
            } catch (TooLarge e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                // a damaged end leaves what came before it
            }
            bytes = unpacked.toByteArray();
        }
        return bytes;
    }

    /// Refuses what grew beyond the limit out of several streams.
    void checkTotal(long bytes) throws TooLarge {
        if (bytes > limit) {
            throw new TooLarge();
        }
    }

    /// Refuses a stream that unpacks to more than the limit, without keeping what it unpacks to.
    void check(COSStream stream) throws IOException {
        of(stream);
    }

    private static List<COSName> filters(COSStream stream) throws IOException {
        COSBase filters = stream.getFilters();
        if (filters instanceof COSName name) {
            return List.of(name);
        }
        List<COSName> names = new ArrayList<>();
        if (filters instanceof COSArray array) {
            if (array.size() > MOST_FILTERS) {
                throw new IOException("a stream with %d filters".formatted(array.size()));
            }
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /// A stream that unpacks to more than a document may.
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("a stream unpacks to more than allowed");
        }
    }

    private final class Bounded extends OutputStream {

        private final ByteArrayOutputStream bytes;

        Bounded(long expected) {
            bytes = new ByteArrayOutputStream((int) Math.min(expected, 1 << 20));
        }

        @Override
        public void write(int b) throws IOException {
            grow(1);
            bytes.write(b);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            grow(length);
            bytes.write(from, offset, length);
        }

        private void grow(int by) throws TooLarge {
            if (bytes.size() + (long) by > limit) {
                throw new TooLarge();
            }
        }

        byte[] toByteArray() {
            return bytes.toByteArray();
        }
    }
}
