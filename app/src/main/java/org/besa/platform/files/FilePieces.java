package org.besa.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.besa.platform.files.FileStore.StoredFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The bytes of kept files in the database, in pieces that fit into memory.
@Component
class FilePieces {

    private static final int PIECE = 1 << 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    FilePieces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Keeps a content unless it is kept already; who keeps the same at the same time is waited for.
    @Transactional(rollbackFor = IOException.class)
    void keep(StoredFile file, Path content) throws IOException {
        int added = jdbc.sql("""
                        insert into platform.file (sha256, size, kept_at) values (:sha256, :size, :at)
                        on conflict do nothing
                        """)
                .param("sha256", file.sha256())
                .param("size", file.size())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (added == 0) {
            return;
        }
        try (InputStream in = Files.newInputStream(content)) {
            byte[] bytes = new byte[PIECE];
            int position = 0;
            for (int length = in.readNBytes(bytes, 0, PIECE); length > 0; length = in.readNBytes(bytes, 0, PIECE)) {
                jdbc.sql(
                                "insert into platform.file_piece (sha256, position, bytes) values (:sha256, :position, :bytes)")
                        .param("sha256", file.sha256())
                        .param("position", position++)
                        .param("bytes", length == PIECE ? bytes : Arrays.copyOf(bytes, length))
                        .update();
            }
        }
    }

    /// Writes a content; false when none is kept under this digest.
    boolean read(String sha256, OutputStream out) throws IOException {
        Optional<Long> size = jdbc.sql("select size from platform.file where sha256 = :sha256")
                .param("sha256", sha256)
                .query(Long.class)
                .optional();
        if (size.isEmpty()) {
            return false;
        }
        long count = (size.get() + PIECE - 1) / PIECE;
        for (int position = 0; position < count; position++) {
            out.write(jdbc.sql("select bytes from platform.file_piece where sha256 = :sha256 and position = :position")
                    .param("sha256", sha256)
                    .param("position", position)
                    .query(byte[].class)
                    .single());
        }
        return true;
    }

    /// Those of these digests under which nothing is kept.
    List<String> missing(List<String> digests) {
        return jdbc.sql("""
                        select given from unnest(:digests) given
                        where not exists (select from platform.file f where f.sha256 = given)
                        """)
                .param("digests", digests.toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .list();
    }
}
