package org.besa.plans.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.besa.platform.files.FileStore;
import org.besa.platform.security.Actor;
import org.springframework.context.ApplicationContext;

/// Imports that were read, for tests of who may reach them.
///
/// @param row a row that becomes a measure
/// @param group a group of rows
/// @param leftover a text that stands nowhere
/// @param edit a correction that can be taken back
public record ReadImports(UUID id, String row, String group, String leftover, UUID edit) {

    /// An import of an institution with one correction.
    public static ReadImports read(UUID institution, Actor actor, ApplicationContext application) throws IOException {
        Imports imports = application.getBean(Imports.class);
        FileStore files = application.getBean(FileStore.class);
        byte[] text = ("plan of " + institution).getBytes(StandardCharsets.UTF_8);
        UUID id = imports.begin(institution, "plan.txt", files.store(new ByteArrayInputStream(text)), actor)
                .id();
        TestReadings.by((file, as, options, told) -> Samples.document(), application)
                .read(id, 1, ReadAs.ITSELF);
        Copies copies = application.getBean(Copies.class);
        application
                .getBean(Corrections.class)
                .correct(id, new NameCorrection.MatchNames(java.util.Set.of("Crane office"), institution, null), actor);
        WorkingCopy copy = copies.copy(id);
        return new ReadImports(
                id,
                copy.rows().getFirst().id(),
                copy.groups().getFirst().id(),
                copy.openLeftovers().getFirst().id(),
                application
                        .getBean(Corrections.class)
                        .listEdits(imports.planImport(id, actor))
                        .getFirst()
                        .id());
    }
}
