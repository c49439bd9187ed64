package org.besa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Redmine as Debian packages it, with an issue for each measure of the bench's plan, on a database of its own: one
/// that may be installed here for real is left alone.
final class Redmine {

    static final String LIST = "/projects/bench/issues?set_filter=1&per_page=100";
    static final String ITEM = "/issues/1";
    static final String CSV = "/projects/bench/issues.csv?set_filter=1";

    private static final Path INSTALLED = Path.of("/usr/share/redmine");
    private static final String FILL = """
            project = Project.create!(name: 'Bench', identifier: 'bench', is_public: true,
              enabled_module_names: ['issue_tracking'], trackers: Tracker.all)
            JSON.parse(File.read(ARGV[0])).each do |row|
              Issue.create!(project: project, tracker: Tracker.first, status: IssueStatus.first,
                priority: IssuePriority.first, author: User.where(admin: true).first,
                subject: row[2], description: row.join("\\n\\n"), due_date: Date.new(2027, 1, 1))
            end
            """;

    private final Path folder;

    Redmine(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    static boolean isInstalled() {
        return Files.exists(INSTALLED.resolve("config.ru"));
    }

    /// Fills a database and starts a server on it.
    RunningServer start() throws IOException, InterruptedException {
        Path rows = folder.resolve("rows.json");
        Path script = folder.resolve("fill.rb");
        List<List<String>> all = new ArrayList<>();
        GeneratedPlan.of(BenchSite.MEASURES).areas().forEach(area -> all.addAll(area.rows()));
        JsonMapper.shared().writeValue(rows.toFile(), all);
        Files.writeString(script, FILL);
        run("bundle", "exec", "rake", "db:migrate");
        run("bundle", "exec", "rake", "redmine:load_default_data");
        run("bin/rails", "runner", script.toString(), rows.toString());
        int port = RunningServer.freePort();
        return RunningServer.start(
                inItsFolder("puma", "-e", "production", "-b", "tcp://127.0.0.1:" + port, "-w", "2", "-t", "5:5"),
                environment(),
                port,
                ITEM,
                folder.resolve("puma.log"));
    }

    private void run(String... command) throws IOException, InterruptedException {
        Path log = folder.resolve("fill.log");
        ProcessBuilder builder = new ProcessBuilder(inItsFolder(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment());
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException("%s failed: %s".formatted(List.of(command), Files.readString(log)));
        }
    }

    private static List<String> inItsFolder(String... command) {
        List<String> whole = new ArrayList<>(List.of("env", "-C", INSTALLED.toString()));
        whole.addAll(List.of(command));
        return whole;
    }

    private Map<String, String> environment() {
        return Map.of(
                "RAILS_ENV", "production",
                "X_DEBIAN_SITEID", "default",
                "REDMINE_LANG", "en",
                "DATABASE_URL", "sqlite3:" + folder.resolve("redmine.sqlite"));
    }
}
