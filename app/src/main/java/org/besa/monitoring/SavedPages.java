package org.besa.monitoring;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.besa.monitoring.Evidence.Fault;
import org.besa.platform.fetch.Fetched;
import org.besa.platform.fetch.Fetching;
import org.besa.platform.fetch.WebFetch;
import org.besa.platform.files.FileStore;
import org.besa.platform.files.FileStore.StoredFile;
import org.besa.platform.files.Uploads;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Copies of pages that are given as evidence, so that they can be read when the pages are gone. They are
/// saved by a job, since a page takes as long as it likes.
@Component
class SavedPages {

    private static final String TASK = "monitoring.save-page";

    private final EvidenceRows kept;
    private final EvidenceSettings settings;
    private final ObjectProvider<Scheduler> scheduler;
    private final Fetching fetching;
    private final Uploads uploads;
    private final FileStore files;
    private final Clock clock;

    SavedPages(
            EvidenceRows kept,
            EvidenceSettings settings,
            ObjectProvider<Scheduler> scheduler,
            Fetching fetching,
            Uploads uploads,
            FileStore files,
            Clock clock) {
        this.kept = kept;
        this.settings = settings;
        this.scheduler = scheduler;
        this.fetching = fetching;
        this.uploads = uploads;
        this.files = files;
        this.clock = clock;
    }

    /// Has the page of a piece of evidence saved when this transaction commits.
    void ask(UUID evidence) {
        if (!settings.fetch()) {
            kept.failed(evidence, Fault.OFF);
            return;
        }
        kept.failed(evidence, null);
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        TaskDescriptor.of(TASK).instance(evidence.toString()).build(), clock.instant());
    }

    /// Saves the page, unless it is saved already, or says why it could not.
    void save(UUID id) throws IOException {
        Evidence evidence = kept.find(id).orElse(null);
        if (evidence == null || !evidence.isAwaited() || evidence.page() == null) {
            return;
        }
        Path content = Files.createTempFile("page-", "");
        try {
            switch (fetching.fetch(URI.create(evidence.page().address()), content)) {
                case Fetched.Failed(Fetched.Fault fault) -> kept.failed(id, Fault.of(fault));
                case Fetched.Page page -> keep(id, page, content);
            }
        } finally {
            Files.deleteIfExists(content);
        }
    }

    private void keep(UUID id, Fetched.Page page, Path content) throws IOException {
        switch (uploads.look(content)) {
            case HARMFUL -> kept.failed(id, Fault.HARMFUL);
            case UNCHECKED -> kept.failed(id, Fault.UNCHECKED);
            case TAKEN -> {
                try (InputStream in = Files.newInputStream(content)) {
                    StoredFile stored = files.store(in);
                    kept.saved(id, new Evidence.Copy(stored.sha256(), page.type(), stored.size(), clock.instant()));
                }
            }
        }
    }

    /// The job, and who fetches.
    @Configuration(proxyBeanMethods = false)
    static class Definition {

        @Bean
        Task<Void> savePageTask(ObjectProvider<SavedPages> pages) {
            return Tasks.oneTime(TASK).execute((instance, context) -> {
                try {
                    pages.getObject().save(UUID.fromString(instance.getId()));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e); // tried again
                }
            });
        }

        @Bean
        Fetching pagesOfTheWeb(EvidenceSettings settings) {
            return new WebFetch(settings.rules());
        }
    }
}
