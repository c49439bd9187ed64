package org.besa.plans.reading.source.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Looks at the packed streams that hold a document's own structure, which PDFBox unpacks whole while it opens a file.
final class ObjectStreams {

    /// What they may unpack to together: a hundred times the structure of a plan of 5,000 measures.
    private static final long MOST_BYTES = 96L << 20;

    /// Fewer packed bytes cannot become many: deflate packs 1,032 bytes into one at best.
    private static final int HARMLESS = 4_096;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int DICTIONARY = 400;

    private final ByteBuffer file;
    private final TimeLimit time;
    private long unpacked;

    private ObjectStreams(ByteBuffer file, TimeLimit time) {
        this.file = file;
        this.time = time;
    }

    /// Refuses a file whose structure unpacks to more than any document needs.
    ///
    /// @throws StreamBytes.TooLarge when it does
    static void check(Path path, TimeLimit time) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            ByteBuffer file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            new ObjectStreams(file, time).check();
        }
    }

    private void check() throws IOException {
        int at = find(0);
        while (at >= 0) {
            int data = at + STREAM.length;
            boolean ends = at >= 3 && file.get(at - 1) == 'd' && file.get(at - 2) == 'n';
            if (!ends && isStructure(at)) {
                int end = find(data);
                if (end < 0 || end - data > HARMLESS) {
                    unpack(data, end < 0 ? file.limit() : end);
                }
            }
            at = find(data);
        }
    }

    private int find(int from) throws IOException {
        for (int i = from; i <= file.limit() - STREAM.length; i++) {
            if ((i & 0xFFFFF) == 0) {
                time.check();
            }
            if (file.get(i) == 's' && file.get(i + 5) == 'm' && matches(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean matches(int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (file.get(at + i) != STREAM[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean isStructure(int at) {
        byte[] before = new byte[Math.min(DICTIONARY, at)];
        file.get(at - before.length, before);
        String dictionary = new String(before, StandardCharsets.ISO_8859_1);
        int object = dictionary.lastIndexOf(" obj");
        String own = object < 0 ? dictionary : dictionary.substring(object);
        return own.contains("/ObjStm") || own.contains("/XRef");
    }

    private void unpack(int data, int end) throws IOException {
        int start = data;
        while (start < end && (file.get(start) == '\r' || file.get(start) == '\n')) {
            start++;
        }
        Inflater inflater = new Inflater();
        byte[] bytes = new byte[1 << 16];
        try {
            inflater.setInput(file.slice(start, end - start));
            int count;
            while ((count = inflater.inflate(bytes)) > 0) {
                unpacked += count;
                if (unpacked > MOST_BYTES) {
                    throw new StreamBytes.TooLarge();
                }
                time.check();
            }
        } catch (DataFormatException e) {
            // not packed this way, or damaged: then it unpacks to no more than what came so far
        } finally {
            inflater.end();
        }
    }
}
