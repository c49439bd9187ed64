package org.besa;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.besa.plans.VersionProof;
import org.besa.plans.reading.run.ReadCommand;
import org.besa.platform.audit.AuditCommand;
import org.besa.platform.audit.TrailProof;
import org.besa.platform.data.DataSettings;
import org.besa.platform.data.DatabaseServer;
import org.besa.platform.data.Home;
import org.besa.platform.doctor.DoctorCommand;
import org.besa.platform.start.CannotStart;
import org.besa.platform.start.Interruption;
import org.besa.platform.start.StartSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Starts Besa: the server with `serve`, or a sub-command that needs no server, without starting Spring.
@SpringBootApplication
@Modulithic(sharedModules = "platform")
public class BesaApplication {

    /// Runs the sub-command the first argument names.
    ///
    /// @param arguments `serve`, `read FILE`, `doctor`, `--help`
    public static void main(String[] arguments) {
        int status = new CommandLine(new Besa())
                .addSubcommand(new DoctorCommand(List.of(new VersionProof(), new TrailProof())))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
        if (status != Serve.RUNNING) {
            System.exit(status);
        }
    }

    @Command(
            name = "besa",
            description = "Keeps a government's integrity promises in public.",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "COMMAND",
            subcommands = {Serve.class, ReadCommand.class, AuditCommand.class, Rehearse.class})
    private static final class Besa implements Callable<Integer> {

        @Override
        public Integer call() {
            CommandLine.usage(this, System.err);
            return CommandLine.ExitCode.USAGE;
        }
    }

    @Command(
            name = "serve",
            mixinStandardHelpOptions = true,
            description = "Starts the server; its settings come from the environment (BESA_PORT, BESA_HOME …).")
    private static final class Serve implements Callable<Integer> {

        private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

        /// Threads of the system that carry requests, for each processor. With one, which is the default, readers wait
        /// behind a thread that was set aside, and the slowest hundredth of them takes twice as long.
        private static final int CARRIERS_A_PROCESSOR = 4;

        /// The server goes on after the command returned.
        static final int RUNNING = -1;

        @Override
        public Integer call() {
            try {
                // what would stop the start is found out before the long part of it begins
                StartSettings.check(System.getenv());
                Path home = DataSettings.home(System.getenv());
                Home.occupy(home).close();
                System.out.println("Starting Besa …");
                start(home);
                return RUNNING;
            } catch (CannotStart e) {
                System.err.println("Besa does not start: " + e.getMessage());
            } catch (RuntimeException e) {
                // Spring Boot has told it: in one line when it was understood, else with all that is known
            }
            return CommandLine.ExitCode.SOFTWARE;
        }

        private static void start(Path home) {
            if (System.getProperty(CARRIERS) == null) {
                int carriers = CARRIERS_A_PROCESSOR * Runtime.getRuntime().availableProcessors();
                System.setProperty(CARRIERS, String.valueOf(carriers));
            }
            SpringApplication application = new SpringApplication(BesaApplication.class);
            application.setRegisterShutdownHook(false); // it would wait for the start to end
            Interruption interruption = Interruption.during(() -> DatabaseServer.giveUpStart(home));
            try {
                application.run(StartSettings.arguments(System.getenv())).registerShutdownHook();
            } finally {
                interruption.over();
            }
        }
    }

    @Command(name = "rehearse", hidden = true, description = "Reads documents, so that their classes can be cached.")
    private static final class Rehearse implements Callable<Integer> {

        @Parameters
        private List<String> files = List.of();

        @Override
        public Integer call() {
            for (String file : files) {
                new CommandLine(new ReadCommand())
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setOut(new PrintWriter(Writer.nullWriter()))
                        .execute(file, "--format", "json");
            }
            return CommandLine.ExitCode.OK;
        }
    }
}
