package org.besa.plans.files;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.besa.plans.FrozenPlan;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.formats.DocumentFormats;
import org.besa.plans.reading.source.pdf.PdfSource;
import org.besa.plans.reading.source.text.TextSourceReader;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;

/// Writes a plan to a file and reads it from there, as an upload would.
record Written(Path file) {

    private static final Texts TEXTS = new Texts();
    private static final PlanForms FORMS = new PlanForms(TEXTS);
    private static final DocumentFormats DOCUMENTS = new DocumentFormats(new TextSourceReader(), new PdfSource());

    static Written write(FrozenPlan plan, FormLanguage language, FormFile format, Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "plan", ".file");
        try (OutputStream out = Files.newOutputStream(file)) {
            format.write(FORMS.form(plan, SamplePlans.sha256(plan), SamplePlans.KIND, language), out);
        }
        return new Written(file);
    }

    SourceDocument document() throws Exception {
        return DOCUMENTS.read(file, ReadingLimits.DEFAULT, ReadingProgress.SILENT);
    }

    ReadForm form() throws Exception {
        return new PlanFormReader(TEXTS).read(document()).orElseThrow();
    }

    /// The plan as a form of one language carries it.
    static FrozenPlan reduced(FrozenPlan plan, FormLanguage language) {
        FormText texts = new FormText(language);
        return copy(plan, LocalizedText.class, texts::reduced);
    }

    /// A record with every value of a type replaced, however deep it stands.
    static <R, T> R copy(R value, Class<T> type, UnaryOperator<T> change) {
        @SuppressWarnings("unchecked")
        R copied = (R) copied(value, type, change);
        return copied;
    }

    private static <T> Object copied(Object value, Class<T> type, UnaryOperator<T> change) {
        if (type.isInstance(value)) {
            return change.apply(type.cast(value));
        }
        return switch (value) {
            case List<?> list -> {
                List<Object> copies = new ArrayList<>();
                list.forEach(each -> copies.add(copied(each, type, change)));
                yield copies;
            }
            case Map<?, ?> map -> {
                Map<Object, Object> copies = new TreeMap<>();
                map.forEach((key, each) -> copies.put(key, copied(each, type, change)));
                yield copies;
            }
            case Record written -> record(written, type, change);
            default -> value;
        };
    }

    private static <T> Object record(Record written, Class<T> type, UnaryOperator<T> change) {
        try {
            RecordComponent[] components = written.getClass().getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            @Nullable Object[] values = new @Nullable Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                Object value = components[i].getAccessor().invoke(written);
                values[i] = value == null ? null : copied(value, type, change);
            }
            Constructor<?> constructor = written.getClass().getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a record without its constructor", e);
        }
    }
}
