package org.besa.supply;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.besa.supply.ReviewedVulnerabilities.Review;
import tools.jackson.databind.json.JsonMapper;

/// Says what Besa is delivered with: how many libraries, under which licences, with which known vulnerabilities. Fails
/// on a licence that Besa may not use and on a severe vulnerability that nobody has looked at.
final class SupplyReport {

    private static final String PUBLIC_DATABASE = "https://api.osv.dev";
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final LicenceRules licences;
    private final ReviewedVulnerabilities reviewed;
    private final PrintStream out;

    SupplyReport(LicenceRules licences, ReviewedVulnerabilities reviewed, PrintStream out) {
        this.licences = licences;
        this.reviewed = reviewed;
        this.out = out;
    }

    /// Reports on a bill of materials.
    ///
    /// @param arguments the file; which database is asked says `BESA_OSV`
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path bom = Path.of(arguments[0]);
        if (!Files.exists(bom)) {
            System.out.println("! There is no bill of materials: Maven makes it only when it may use the network.");
            return;
        }
        JsonMapper json = JsonMapper.shared();
        String database = Objects.requireNonNullElse(System.getenv("BESA_OSV"), "");
        URI address = URI.create(database.isBlank() ? PUBLIC_DATABASE : database);
        try (Reader licences = resource("licences.csv");
                Reader reviewed = resource("reviewed-vulnerabilities.csv");
                VulnerabilityDatabase asked = new VulnerabilityDatabase(address, LONGEST, json)) {
            SupplyReport report =
                    new SupplyReport(LicenceRules.read(licences), ReviewedVulnerabilities.read(reviewed), System.out);
            if (!report.report(Bom.read(bom, json), asked)) {
                System.exit(1);
            }
        }
    }

    static Reader resource(String name) {
        InputStream in = Objects.requireNonNull(SupplyReport.class.getResourceAsStream(name), name);
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    /// Prints the report; false when something has to be done.
    boolean report(Bom bom, VulnerabilityDatabase database) throws InterruptedException {
        out.printf("%nBesa is delivered with %d libraries.%n", bom.components().size());
        boolean lawful = licences(bom.components());
        boolean safe = vulnerabilities(bom.components(), database);
        return lawful && safe;
    }

    private boolean licences(List<Component> components) {
        Map<String, Long> counts = components.stream()
                .flatMap(component -> licences.chosen(component).stream())
                .collect(Collectors.groupingBy(licence -> licence, TreeMap::new, Collectors.counting()));
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> out.printf("  %4d  %s%n", entry.getValue(), entry.getKey()));
        List<Component> refused = components.stream()
                .filter(component -> licences.chosen(component).isEmpty())
                .toList();
        for (Component component : refused) {
            out.printf(
                    "✗ %s: %s is not in the list of licences that Besa may use (licences.csv)%n",
                    component.purl(),
                    component.licences().isEmpty() ? "no licence" : String.join(", ", component.licences()));
        }
        return refused.isEmpty();
    }

    private boolean vulnerabilities(List<Component> components, VulnerabilityDatabase database)
            throws InterruptedException {
        List<Vulnerability> known;
        try {
            known = database.known(components);
        } catch (IOException e) {
            out.printf("! Known vulnerabilities: the database could not be asked (%s).%n", reason(e));
            return true;
        }
        if (known.isEmpty()) {
            out.println("✓ Known vulnerabilities: none.");
        }
        boolean safe = true;
        for (Vulnerability vulnerability : known) {
            Optional<Review> review = reviewed.find(vulnerability);
            boolean open = vulnerability.severity().isSevere() && review.isEmpty();
            safe &= !open;
            out.printf(
                    "%s %s in %s (%s): %s%s%n",
                    open ? "✗" : "!",
                    String.join(", ", vulnerability.ids()),
                    vulnerability.purl(),
                    vulnerability.severity(),
                    vulnerability.summary(),
                    review.map(r -> " · looked at on %s: %s".formatted(r.day(), r.reason()))
                            .orElse(""));
        }
        return safe;
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
