package org.besa.platform.audit;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.besa.platform.data.Visit;
import org.besa.platform.doctor.RecordCheck;
import org.besa.platform.start.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// Proves the trail of changes; reads the database of the data folder, whether or not Besa runs on it.
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Proves the trail of every change.",
        subcommands = AuditCommand.Verify.class)
public final class AuditCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine.usage(Objects.requireNonNull(spec), System.err);
        return CommandLine.ExitCode.USAGE;
    }

    /// Ends with status 0 when every entry is what was written, 1 when one is not, 2 when it could not be
    /// looked at.
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description =
                    "Checks that no entry of the trail was altered, removed or slipped in, and names those that were.",
            footer = {
                "",
                "Whoever can write the database can also write the whole chain anew. Note the head that this command",
                "prints somewhere else from time to time; with --head it is checked that the chain still contains it."
            })
    static final class Verify implements Callable<Integer> {

        @Spec
        private @Nullable CommandSpec spec;

        @Option(
                names = "--head",
                paramLabel = "POSITION:HASH",
                converter = HeadConverter.class,
                description = "A head noted earlier, which the chain must contain.")
        private TrailProof.@Nullable Head head;

        @Override
        public Integer call() {
            CommandLine line = Objects.requireNonNull(spec).commandLine();
            try {
                Optional<Visit> visit = Visit.open(System.getenv());
                if (visit.isEmpty()) {
                    line.getErr().println("There is no data yet, so there is no trail.");
                    return CommandLine.ExitCode.USAGE;
                }
                try (Visit open = visit.get()) {
                    return verify(open.jdbc(), line.getOut());
                }
            } catch (CannotStart e) {
                line.getErr().println("The trail cannot be looked at: " + e.getMessage());
            } catch (DataAccessException e) {
                line.getErr()
                        .println("The trail cannot be looked at: "
                                + e.getMostSpecificCause().getMessage()
                                + ". Start Besa once, which brings the database up to date.");
            }
            return CommandLine.ExitCode.USAGE;
        }

        private int verify(JdbcClient jdbc, PrintWriter out) {
            RecordCheck.Outcome outcome = new TrailProof().check(jdbc);
            outcome.broken().forEach(fault -> out.println("✗ " + fault));
            boolean forgotten = head != null && !TrailProof.contains(jdbc, head);
            if (forgotten) {
                out.println(
                        "✗ the chain does not contain the head " + head + ": it was written anew, or shortened since");
            }
            boolean sound = outcome.broken().isEmpty() && !forgotten;
            out.printf(
                    sound ? "✓ %,d entries, each is what was written.%n" : "%,d entries were looked at.%n",
                    outcome.looked());
            out.println("Head: " + TrailProof.head(jdbc));
            out.flush();
            return sound ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }

    private static final class HeadConverter implements ITypeConverter<TrailProof.Head> {

        @Override
        public TrailProof.Head convert(String value) {
            if (!value.matches("[0-9]{1,18}:[0-9a-f]{64}")) {
                throw new TypeConversionException(
                        "'" + value + "' is no head: what is meant is what this command prints, such as 12:9f86d0…");
            }
            int colon = value.indexOf(':');
            return new TrailProof.Head(Long.parseLong(value.substring(0, colon)), value.substring(colon + 1));
        }
    }
}
