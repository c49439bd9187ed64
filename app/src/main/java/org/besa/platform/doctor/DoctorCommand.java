package org.besa.platform.doctor;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Examines the machine and the records that must never change; ends with status 1 when something is missing that Besa
/// cannot run without, or when a record is not what it was.
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Checks what this machine has of what Besa needs, and says how to get the rest.")
public final class DoctorCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    private final RecordsExamination records;

    /// Made with what each module knows of its own records.
    public DoctorCommand(List<RecordCheck> checks) {
        this.records = new RecordsExamination(checks);
    }

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        List<Finding> findings = new ArrayList<>(new Examination(System.getenv()).findings());
        findings.addAll(records.findings(System.getenv()));
        return report(findings, out);
    }

    /// Prints the findings; the status tells whether Besa can run.
    static int report(List<Finding> findings, PrintWriter out) {
        for (Finding finding : findings) {
            out.printf(
                    "%s %-12s %s: %s%n",
                    finding.state().sign(), finding.subject(), finding.state().word(), finding.detail());
            out.printf("  %-12s for %s%n", "", finding.purpose());
            if (finding.remedy() != null) {
                out.printf("  %-12s → %s%n", "", finding.remedy());
            }
        }
        long needed =
                findings.stream().filter(f -> f.state() == Finding.State.NEEDED).count();
        long limited = findings.stream()
                .filter(f -> f.state() == Finding.State.LIMITED)
                .count();
        out.println();
        out.println(
                needed > 0
                        ? "Something is not as it must be: %d, see ✗.".formatted(needed)
                        : limited > 0
                                ? "Besa runs here; %d of the things it can use are missing, see !.".formatted(limited)
                                : "Besa has everything it needs here.");
        out.flush();
        return needed > 0 ? 1 : 0;
    }
}
