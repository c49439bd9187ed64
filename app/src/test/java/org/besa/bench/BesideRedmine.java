package org.besa.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Puts Besa and Redmine under the same load in turns: a page of one beside the like page of the other. Prints
/// Markdown.
///
/// @param goal at least how many times as many answers a second Besa is to give
record BesideRedmine(RunningServer besa, RunningServer redmine, double goal) {

    private static final int READERS = 8;
    private static final int WARM_UP_SECONDS = 8;
    private static final int ROUNDS = 5;
    private static final int SECONDS = 4;

    /// @param ours how Besa answers
    static void printHead(String ours) {
        System.out.printf(Locale.ROOT, """
                | %d readers | Redmine | half within | %s | half within | times as many | goal | |
                |---|---:|---:|---:|---:|---:|---:|---|
                """, READERS, ours);
    }

    /// @param ours the address in Besa
    /// @param theirs the address in Redmine
    void compare(String title, String ours, String theirs) throws IOException, InterruptedException {
        Load.on(redmine, theirs, READERS, WARM_UP_SECONDS);
        Load.on(besa, ours, READERS, WARM_UP_SECONDS);
        List<Load> ofBesa = new ArrayList<>();
        List<Load> ofRedmine = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ofRedmine.add(Load.on(redmine, theirs, READERS, SECONDS));
            ofBesa.add(Load.on(besa, ours, READERS, SECONDS));
        }
        Load our = Load.median(ofBesa);
        Load their = Load.median(ofRedmine);
        double times = our.perSecond() / their.perSecond();
        System.out.printf(
                Locale.ROOT,
                "| %s | %,.1f/s | %.2f ms | %,.0f/s | %.2f ms | %,.1f | ≥ %.0f | %s |%n",
                title,
                their.perSecond(),
                their.median(),
                our.perSecond(),
                our.median(),
                times,
                goal,
                times >= goal ? "met" : "**missed**");
    }
}
