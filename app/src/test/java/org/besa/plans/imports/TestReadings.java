package org.besa.plans.imports;

import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// The work of reading, done by something quicker, slower or worse than the plan reader.
final class TestReadings {

    private TestReadings() {}

    static ImportReading by(DocumentReader reader, ApplicationContext application) {
        var with = new AnnotationConfigApplicationContext();
        with.setParent(application);
        with.registerBean("documentReader", DocumentReader.class, () -> reader);
        with.register(ImportReading.class);
        with.refresh();
        return with.getBean(ImportReading.class);
    }
}
