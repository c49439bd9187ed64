package org.besa.platform.start;

import java.io.OutputStream;
import java.io.PrintStream;

/// What happens when Ctrl-C or a service manager stops Besa while it is still starting.
///
/// The application cannot be closed in order before it is whole, so what the start has begun outside of this process is
/// given up, and nothing is said of what that breaks inside.
public final class Interruption {

    private final Thread hook;

    private Interruption(Runnable giveUp) {
        this.hook = new Thread(() -> interrupt(giveUp), "interruption");
    }

    /// Begins to listen.
    ///
    /// @param giveUp stops what the start has begun outside of this process
    public static Interruption during(Runnable giveUp) {
        Interruption interruption = new Interruption(giveUp);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /// The start is over; from here on the application closes itself.
    public void over() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // it came in this moment and is being dealt with
        }
    }

    private static void interrupt(Runnable giveUp) {
        System.err.println("Stopping before Besa is ready …");
        PrintStream silence = new PrintStream(OutputStream.nullOutputStream());
        System.setOut(silence);
        System.setErr(silence);
        giveUp.run();
    }
}
