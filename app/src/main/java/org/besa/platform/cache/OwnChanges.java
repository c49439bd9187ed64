package org.besa.platform.cache;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Whoever changed something through this instance sees it on the next page: that must not wait for the database's
/// word.
///
/// Asks the transaction itself whether it changed what pages show, so that the steps of a long job, which they do not
/// show, do not make every page be made anew.
@Component
final class OwnChanges implements TransactionExecutionListener {

    private final JdbcClient jdbc;
    private final Edition edition;

    OwnChanges(JdbcClient jdbc, Edition edition) {
        this.jdbc = jdbc;
        this.edition = edition;
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (!transaction.isReadOnly() && hasChangedContent()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

                // also when nobody knows whether it committed
                @Override
                public void afterCompletion(int status) {
                    if (status != STATUS_ROLLED_BACK) {
                        edition.changed();
                    }
                }
            });
        }
    }

    private boolean hasChangedContent() {
        try {
            return jdbc.sql("select coalesce(current_setting('besa.content_changed', true), '') = 'on'")
                    .query(Boolean.class)
                    .single();
        } catch (DataAccessException _) {
            return true; // the commit will tell what is wrong
        }
    }
}
