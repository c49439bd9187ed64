package org.besa.platform.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gzip, deflate, br, zstd | BROTLI GZIP PLAIN
            gzip, deflate           | GZIP PLAIN
            GZIP;q=0.5 , Br         | BROTLI GZIP PLAIN
            x-gzip                  | GZIP PLAIN
            br;q=0, gzip;q=0.001    | GZIP PLAIN
            br;q=0.000, gzip; q = 0 | PLAIN
            *                       | GZIP PLAIN
            identity                | PLAIN
            ''                      | PLAIN
            ,;,;q=,                 | PLAIN
            """)
    void areWhatAReaderUnderstands(String header, String codings) {
        Set<Coding> expected =
                Stream.of(codings.split(" ")).map(Coding::valueOf).collect(Collectors.toSet());
        assertEquals(expected, Coding.accepted(Collections.enumeration(List.of(header))));
    }

    @Test
    void whoSaysNothingGetsTheBytesAsTheyAre() {
        assertEquals(Set.of(Coding.PLAIN), Coding.accepted(Collections.emptyEnumeration()));
    }
}
