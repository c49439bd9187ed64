package org.besa.plans;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.files.FileStore;
import org.besa.platform.files.FileType;
import org.besa.platform.files.TypedFiles;
import org.besa.platform.files.Upload;
import org.besa.platform.files.Uploads;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/// Files of the acts by which plans are approved: kept by those who approve, public with the version that
/// names one.
@Component
@EnableConfigurationProperties(ActSettings.class)
public class ActFiles {

    private final PlanRepository plans;
    private final Uploads uploads;
    private final TypedFiles typed;
    private final FileStore files;
    private final ActSettings settings;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    ActFiles(
            PlanRepository plans,
            Uploads uploads,
            TypedFiles typed,
            FileStore files,
            ActSettings settings,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.plans = plans;
        this.uploads = uploads;
        this.typed = typed;
        this.files = files;
        this.settings = settings;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The largest file that is kept, in megabytes.
    public long megabytes() {
        return settings.maxFile().toMegabytes();
    }

    /// Keeps a file for an act of a plan. Nobody else sees it before a version that names it is published.
    ///
    /// @throws Problem when it is empty, too large, harmful, or none of the types that an act may have
    @Transactional
    public ActFile keep(UUID planId, MultipartFile sent, Actor actor) throws IOException {
        Plan plan = plans.findById(planId).orElseThrow(Problem::notFound);
        actor.require("plans.approve", plan.place());
        if (sent.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "plans.problem.act-file-empty", Uploads.name(sent));
        }
        if (sent.getSize() > settings.maxFile().toBytes()) {
            throw new Problem(Problem.Kind.INVALID, "plans.problem.act-file-large", Uploads.name(sent), megabytes());
        }
        ActFile file = typed(uploads.take(sent, actor, plan.subject()));
        jdbc.sql("""
                        insert into plans.act_file (plan, sha256, name, type, size, kept_at)
                        values (:plan, :sha256, :name, :type, :size, :at)
                        on conflict (plan, sha256) do update set name = excluded.name
                        """)
                .param("plan", planId)
                .param("sha256", file.sha256())
                .param("name", file.name())
                .param("type", file.type().name())
                .param("size", file.size())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.note(
                actor,
                "plans.act-file-kept",
                plan.subject(),
                Details.facts(Map.of("file", file.name(), "sha256", file.sha256())));
        return file;
    }

    private ActFile typed(Upload upload) throws IOException {
        return typed.keep(upload, ActFile.TYPES, "act")
                .map(file -> new ActFile(file.sha256(), file.name(), file.type(), file.size()))
                .orElseThrow(() -> new Problem(Problem.Kind.INVALID, "plans.problem.act-file-type", upload.name()));
    }

    /// A file that was kept for an act of a plan.
    public Optional<ActFile> find(UUID plan, String sha256) {
        return jdbc.sql("select sha256, name, type, size from plans.act_file where plan = :plan and sha256 = :sha256")
                .param("plan", plan)
                .param("sha256", sha256)
                .query((row, n) -> file(row))
                .optional();
    }

    /// The file of the act of a published version, if it has one.
    public Optional<ActFile> findPublished(String slug, int version) {
        return jdbc.sql("""
                        select f.sha256, coalesce(v.act_file_name, f.name) as name, f.type, f.size from plans.plan p
                        join plans.plan_version v on v.plan = p.id and v.published_at is not null
                        join plans.act_file f on f.plan = p.id and f.sha256 = v.act_file
                        where p.slug = :slug and v.number = :version
                        """)
                .param("slug", slug)
                .param("version", version)
                .query((row, n) -> file(row))
                .optional();
    }

    /// Where its content lies.
    public Path path(ActFile file) {
        return files.path(file.sha256());
    }

    private static ActFile file(ResultSet row) throws SQLException {
        return new ActFile(
                row.getString("sha256"),
                row.getString("name"),
                FileType.valueOf(row.getString("type")),
                row.getLong("size"));
    }
}
