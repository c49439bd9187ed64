package org.besa.plans.imports;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import java.util.function.Supplier;
import org.besa.plans.reading.run.PlanInFile;
import org.besa.plans.reading.run.PlanReader;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/// The job that reads documents.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadingSettings.class)
class ImportJobs {

    private static final String TASK = "plans.read-document";

    @Bean
    Task<Void> readDocumentTask(ImportReading reading) {
        return Tasks.oneTime(TASK).execute((instance, context) -> {
            String[] parts = instance.getId().split("/", 3);
            ReadAs as = parts.length == 2 ? ReadAs.ITSELF : ReadAs.valueOf(parts[2]);
            reading.read(UUID.fromString(parts[0]), Integer.parseInt(parts[1]), as);
        });
    }

    /// Reads all formats Besa knows; made when the first document comes, because its word lists take a moment.
    @Bean
    DocumentReader documentReader() {
        Supplier<PlanReader> reader = SingletonSupplier.of(PlanReader::ofAllFormats);
        return (file, as, options, progress) -> switch (as) {
            case ITSELF -> reader.get().readAny(file, options, progress);
            case DOCUMENT -> new PlanInFile.Document(reader.get().read(file, options, progress));
        };
    }

    /// The job of one attempt to read an import.
    static TaskInstance<Void> job(UUID planImport, int attempt, ReadAs as) {
        String job = planImport + "/" + attempt;
        return TaskDescriptor.of(TASK)
                .instance(as == ReadAs.ITSELF ? job : job + "/" + as)
                .build();
    }
}
