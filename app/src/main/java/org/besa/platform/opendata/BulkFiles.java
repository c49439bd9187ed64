package org.besa.platform.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The files of open data at their fixed addresses. They are made anew after every publication, all at once: whoever
/// downloads two gets them from the same moment.
@Component
public class BulkFiles {

    private static final String FILE =
            "select name, dataset, format, content, sha256, size, row_count, made_at from platform.bulk_file ";

    private final List<Dataset<?>> datasets;
    private final BulkStore store;
    private final JdbcClient jdbc;

    BulkFiles(List<Dataset<?>> datasets, BulkStore store, JdbcClient jdbc) {
        this.datasets = datasets.stream()
                .sorted(Comparator.comparingInt(Dataset::order))
                .toList();
        this.store = store;
        this.jdbc = jdbc;
    }

    /// What is offered, in the order of the catalogue.
    public List<Dataset<?>> datasets() {
        return datasets;
    }

    /// Whether a file of this name is offered at all, made already or not.
    public boolean isOffered(String name) {
        return datasets.stream()
                .anyMatch(dataset ->
                        dataset.formats().stream().anyMatch(format -> name.equals(dataset.name() + format.suffix())));
    }

    /// All files, by dataset and form.
    public List<BulkFile> list() {
        return jdbc.sql(FILE + "order by dataset, format")
                .query(DataClassRowMapper.newInstance(BulkFile.class))
                .list();
    }

    /// A file by its name below `/data/`.
    public Optional<BulkFile> find(String name) {
        return jdbc.sql(FILE + "where name = :name")
                .param("name", name)
                .query(DataClassRowMapper.newInstance(BulkFile.class))
                .optional();
    }

    /// Writes the bytes of a file; needs no connection to the database while the reader is slow.
    public void copy(BulkFile file, OutputStream out) throws IOException {
        var pieces = store.pieces(file.content(), file.size()).iterator();
        while (pieces.hasNext()) {
            out.write(pieces.next());
        }
    }
}
