package org.besa.plans.reading.output;

import java.util.Map;
import java.util.Properties;

/// What sits at the ends of this program. Java cannot tell one end from the other, so the script that starts it does.
///
/// @param colour whether the result is read by a person who has not asked for plain text
/// @param progress whether somebody watches standard error
public record Terminal(boolean colour, boolean progress) {

    /// The ends of this process.
    public static Terminal ofProcess() {
        return of(System.getProperties(), System.getenv());
    }

    /// As `besa.terminal` names them: `out`, `err`, both or neither. `NO_COLOR` with any value asks for plain text.
    static Terminal of(Properties properties, Map<String, String> environment) {
        String ends = properties.getProperty("besa.terminal", "");
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(ends.contains("out") && !plain, ends.contains("err"));
    }
}
