package org.besa.platform.opendata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.besa.platform.opendata.BulkStore.Incoming;
import org.besa.platform.record.CanonicalJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Makes all bulk files anew when something in them has changed: in one transaction that sees one moment, so that they
/// agree with each other and appear together.
@Component
class BulkBuild {

    private static final Logger log = LoggerFactory.getLogger(BulkBuild.class);

    private final BulkFiles files;
    private final BulkStore store;
    private final OpenDataSettings settings;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate oneMoment;
    private final Clock clock;

    BulkBuild(
            BulkFiles files,
            BulkStore store,
            OpenDataSettings settings,
            JdbcClient jdbc,
            JsonMapper json,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.files = files;
        this.store = store;
        this.settings = settings;
        this.jdbc = jdbc;
        this.json = json.rebuild()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    /// Makes the files, unless they are already what they would become.
    void run() {
        oneMoment.executeWithoutResult(status -> {
            // of two machines the second waits here, and then finds nothing to do
            jdbc.sql("lock table platform.bulk_file in exclusive mode").update();
            String edition = edition();
            if (!isMade(edition)) {
                files.datasets().forEach(dataset -> make(dataset, edition));
                forgetOthers();
                store.forgetUnused();
                log.info("Made the open data of {} tables", files.datasets().size());
            }
        });
    }

    private String edition() {
        String columns = files.datasets().stream()
                .flatMap(dataset -> dataset.columns().stream()
                        .map(column -> dataset.name() + column.name() + column.type() + column.about()))
                .collect(Collectors.joining("\n"));
        String rows = files.datasets().stream().map(Dataset::edition).collect(Collectors.joining("\n"));
        return CanonicalJson.sha256(columns + "\n" + rows + "\n" + settings);
    }

    private boolean isMade(String edition) {
        int wanted = files.datasets().stream().mapToInt(d -> d.formats().size()).sum();
        return jdbc.sql("select count(*) = :wanted from platform.bulk_file where edition = :edition")
                .param("wanted", wanted)
                .param("edition", edition)
                .query(Boolean.class)
                .single();
    }

    private <R> void make(Dataset<R> dataset, String edition) {
        Map<Format, Incoming> incoming = new LinkedHashMap<>();
        int[] count = {0};
        try {
            List<TableWriter<R>> tables = new ArrayList<>();
            for (Format format : Format.values()) {
                if (dataset.formats().contains(format)) {
                    Incoming file = store.begin();
                    incoming.put(format, file);
                    open(dataset, format, file, tables);
                }
            }
            dataset.read(row -> {
                count[0]++;
                tables.forEach(table -> write(table, row));
            });
            for (TableWriter<R> table : tables) {
                table.close();
            }
            for (Incoming file : incoming.values()) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        incoming.forEach((format, file) -> publish(dataset, format, file, count[0], edition));
    }

    private <R> void open(Dataset<R> dataset, Format format, Incoming file, List<TableWriter<R>> tables)
            throws IOException {
        switch (format) {
            case CSV -> tables.add(new CsvTable<>(dataset.columns(), file));
            case SPREADSHEET_CSV -> tables.add(CsvTable.forSpreadsheets(dataset.columns(), file));
            case JSON -> tables.add(new JsonTable<>(json, file));
            case XLSX -> tables.add(new XlsxTable<>(dataset.name(), dataset.columns(), file));
            case CSVW ->
                file.write(json.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(
                                CsvwMetadata.of(dataset, settings.licence().toString()))
                        .getBytes(StandardCharsets.UTF_8));
        }
    }

    private static <R> void write(TableWriter<R> table, R row) {
        try {
            table.row(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void publish(Dataset<?> dataset, Format format, Incoming file, int rows, String edition) {
        jdbc.sql("""
                        insert into platform.bulk_file
                            (name, dataset, format, content, sha256, size, row_count, edition, made_at)
                        values (:name, :dataset, :format, :content, :sha256, :size, :rows, :edition, :at)
                        on conflict (name) do update set earlier = bulk_file.content, content = excluded.content,
                            dataset = excluded.dataset, format = excluded.format, sha256 = excluded.sha256,
                            size = excluded.size, row_count = excluded.row_count, edition = excluded.edition,
                            made_at = case when bulk_file.sha256 = excluded.sha256 then bulk_file.made_at
                                else excluded.made_at end
                        """)
                .param("name", dataset.name() + format.suffix())
                .param("dataset", dataset.name())
                .param("format", format.name())
                .param("content", file.content())
                .param("sha256", file.sha256Hex())
                .param("size", file.size())
                .param("rows", rows)
                .param("edition", edition)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /// Files of tables that are no longer offered.
    private void forgetOthers() {
        jdbc.sql("delete from platform.bulk_file where dataset <> all(:offered::text[])")
                .param("offered", files.datasets().stream().map(Dataset::name).toArray(String[]::new))
                .update();
    }
}
