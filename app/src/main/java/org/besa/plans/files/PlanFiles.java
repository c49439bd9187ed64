package org.besa.plans.files;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.besa.plans.FrozenPlan;
import org.besa.plans.FrozenVersions;
import org.besa.plans.PlanKinds;
import org.besa.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Published versions as files. A version never changes, so a file is made once and kept as long as there is room.
@Component
public class PlanFiles {

    /// Goes up when a writer writes otherwise, so that nobody is told that an old file is still the same.
    private static final int WRITERS = 1;

    private static final long BYTES_KEPT = 64L << 20;

    private final FrozenVersions versions;
    private final PlanKinds kinds;
    private final PlanForms forms;
    private final Cache<PlanFile, byte[]> kept = Caffeine.newBuilder()
            .maximumWeight(BYTES_KEPT)
            .<PlanFile, byte[]>weigher((file, bytes) -> bytes.length)
            .build();

    PlanFiles(FrozenVersions versions, PlanKinds kinds, Texts texts) {
        this.versions = versions;
        this.kinds = kinds;
        this.forms = new PlanForms(texts);
    }

    /// A file that can be had.
    ///
    /// @param slug of the plan
    /// @param sha256 of the version's document
    /// @param language of the form; of no meaning where the format has none
    public record PlanFile(String slug, int version, String sha256, PlanFormat format, FormLanguage language) {

        /// The name under which it is saved.
        public String name() {
            return slug + "-" + version + (format.hasLanguage() ? "-" + language.code() : "") + "." + format.ending();
        }

        /// Names its content: files of the same tag are alike.
        public String tag() {
            return "%s-%s-%s-%d".formatted(sha256.substring(0, 32), format.ending(), language.code(), WRITERS);
        }
    }

    /// A file of a published version, not made yet.
    ///
    /// @param version null for the one in force
    public Optional<PlanFile> find(String slug, @Nullable Integer version, PlanFormat format, FormLanguage language) {
        FormLanguage written = format.hasLanguage() ? language : FormLanguage.BOTH;
        return versions.findEdition(slug, version)
                .map(edition -> new PlanFile(slug, edition.version(), edition.sha256(), format, written));
    }

    /// The content of a file.
    public byte[] content(PlanFile file) {
        return kept.get(file, this::made);
    }

    private byte[] made(PlanFile file) {
        FrozenVersions.Document document = versions.findPublished(file.slug(), file.version())
                .filter(found -> found.sha256().equals(file.sha256()))
                .orElseThrow(() -> new IllegalStateException("no longer published: " + file.name()));
        if (file.format() == PlanFormat.JSON) {
            return document.text().getBytes(StandardCharsets.UTF_8);
        }
        FrozenPlan plan = document.plan();
        PlanForm form =
                forms.form(plan, document.sha256(), kinds.edition(plan.kind(), plan.vocabulary()), file.language());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer(file.format()).write(form, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static FormFile writer(PlanFormat format) {
        return switch (format) {
            case DOCX -> new DocxFile();
            case PDF -> new PdfFile();
            case XLSX -> new XlsxFile();
            case ODS -> new OdsFile();
            case CSV -> new CsvFile();
            case JSON -> throw new IllegalArgumentException("the frozen document is no form");
        };
    }
}
