package org.besa.platform.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import javax.sql.DataSource;
import org.besa.testing.DatabaseSlice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What a committed transaction means for what is kept, before the database has told anybody.
@DatabaseSlice
class OwnChangesTest {

    private static final String SHOWN = "update directory.unit set version = version";
    private static final String NOT_SHOWN = "update access.account set version = version";

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AbstractPlatformTransactionManager ours;

    private final Edition edition = new Edition(Clock.systemUTC());

    @BeforeEach
    void hear() {
        edition.hear();
    }

    @Test
    void whatPagesShowMakesAnotherEditionAsSoonAsItIsCommitted() {
        long before = edition.current();

        transaction().executeWithoutResult(status -> {
            jdbc.sql(SHOWN).update();
            assertEquals(before, edition.current());
        });

        assertNotEquals(before, edition.current());
    }

    @Test
    void whatNoPageShowsMakesNone() {
        transaction().executeWithoutResult(status -> jdbc.sql(SHOWN).update());
        long before = edition.current();

        transaction().executeWithoutResult(status -> jdbc.sql(NOT_SHOWN).update());

        assertEquals(before, edition.current());
    }

    @Test
    void whatIsRolledBackMakesNone() {
        long before = edition.current();

        transaction().executeWithoutResult(status -> {
            jdbc.sql(SHOWN).update();
            status.setRollbackOnly();
        });

        assertEquals(before, edition.current());
    }

    @Test
    void everyTransactionOfBesaIsAsked() {
        assertTrue(ours.getTransactionExecutionListeners().stream().anyMatch(OwnChanges.class::isInstance));
    }

    /// Beside the one of the test, which is never committed.
    private TransactionTemplate transaction() {
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        transactions.addListener(new OwnChanges(jdbc, edition));
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }
}
