package org.besa.platform.opendata;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.besa.platform.data.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the bytes of bulk files in pieces, so that neither writing nor reading one needs memory for all of it.
@Component
class BulkStore {

    private static final int PIECE = 1 << 20;

    private final JdbcClient jdbc;

    BulkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A new content to be written; it is whole when it is closed.
    Incoming begin() {
        return new Incoming(jdbc);
    }

    /// The pieces of a content, each read when it is asked for.
    Stream<byte[]> pieces(UUID content, long size) {
        return IntStream.range(0, (int) ((size + PIECE - 1) / PIECE))
                .mapToObj(position -> jdbc.sql(
                                "select bytes from platform.bulk_part where content = :content and position = :position")
                        .param("content", content)
                        .param("position", position)
                        .query(byte[].class)
                        .single());
    }

    /// Removes contents that no file has.
    void forgetUnused() {
        jdbc.sql("""
                        delete from platform.bulk_part p where not exists (
                            select from platform.bulk_file f where p.content in (f.content, f.earlier))
                        """).update();
    }

    /// A content on its way into the database.
    static final class Incoming extends OutputStream {

        private final JdbcClient jdbc;
        private final UUID content = Ids.next();
        private final MessageDigest digest = sha256();
        private final ByteArrayOutputStream piece = new ByteArrayOutputStream(PIECE);
        private int position;
        private long size;
        private String digested = "";

        private Incoming(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        UUID content() {
            return content;
        }

        long size() {
            return size;
        }

        /// Of the whole, once it is closed.
        String sha256Hex() {
            return digested;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            int from = offset;
            int end = offset + length;
            while (from < end) {
                int fits = Math.min(end - from, PIECE - piece.size());
                piece.write(bytes, from, fits);
                from += fits;
                if (piece.size() == PIECE) {
                    keep();
                }
            }
        }

        @Override
        public void close() {
            if (digested.isEmpty()) {
                if (piece.size() > 0) {
                    keep();
                }
                digested = HexFormat.of().formatHex(digest.digest());
            }
        }

        private void keep() {
            byte[] bytes = piece.toByteArray();
            piece.reset();
            digest.update(bytes);
            size += bytes.length;
            jdbc.sql("insert into platform.bulk_part (content, position, bytes) values (:content, :position, :bytes)")
                    .param("content", content)
                    .param("position", position++)
                    .param("bytes", bytes)
                    .update();
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
