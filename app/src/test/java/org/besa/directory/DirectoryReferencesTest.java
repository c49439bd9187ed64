package org.besa.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.besa.directory.DirectoryReferences.Names;
import org.besa.testing.DatabaseSlice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whoever adds a table that names institutions or units says what becomes of it when two of them turn out to be one.
@DatabaseSlice
class DirectoryReferencesTest {

    @Autowired
    List<DirectoryReferences> modules;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyForeignKeyToTheDirectoryIsMovedWhenDuplicatesAreMerged() {
        Set<String> told = modules.stream()
                .flatMap(module -> module.references().stream())
                .map(reference -> reference.names().table() + " <- " + reference.place())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(foreignKeys(), told);
    }

    private Set<String> foreignKeys() {
        return new TreeSet<>(jdbc.sql("""
                        select t.nspname || '.' || target.relname || ' <- ' || s.nspname || '.' || source.relname || '.' || a.attname
                        from pg_constraint k
                        join pg_class source on source.oid = k.conrelid
                        join pg_namespace s on s.oid = source.relnamespace
                        join pg_class target on target.oid = k.confrelid
                        join pg_namespace t on t.oid = target.relnamespace
                        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
                        where k.contype = 'f' and t.nspname || '.' || target.relname in (:tables)
                        """)
                .param("tables", Arrays.stream(Names.values()).map(Names::table).toList())
                .query((row, n) -> row.getString(1))
                .list());
    }
}
