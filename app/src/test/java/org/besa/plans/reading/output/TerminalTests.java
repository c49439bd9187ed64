package org.besa.plans.reading.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTests {

    @ParameterizedTest(name = "{0}: {5}")
    @CsvSource(textBlock = """
            '',        '',  xterm,  false, false, nobody said that this is a terminal
            'out,err', '',  xterm,  true,  true,  a person
            ',err',    '',  xterm,  false, true,  the result goes to a file
            'out',     '',  xterm,  true,  false, messages go to a file
            'out,err', 1,   xterm,  false, true,  NO_COLOR
            'out,err', '',  dumb,   false, true,  a terminal without colours
            """)
    void colourGoesToPersonsOnly(
            String ends, String noColour, String kind, boolean colour, boolean progress, String why) {
        var properties = new Properties();
        properties.setProperty("besa.terminal", ends);

        assertThat(Terminal.of(properties, Map.of("NO_COLOR", noColour, "TERM", kind)))
                .as(why)
                .isEqualTo(new Terminal(colour, progress));
    }
}
