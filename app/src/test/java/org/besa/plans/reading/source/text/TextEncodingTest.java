package org.besa.plans.reading.source.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextEncodingTest {

    @ParameterizedTest
    @CsvSource({
        "windows-1250, Načelnik službe za ljudske resurse; 3.000 €; septembar 2025",
        "windows-1250, Direcţia juridică şi Agenţia Naţională",
        "windows-1252, Drejtoria e Përgjithshme; çdo muaj; qershor 2025",
        "windows-1251, Корупційний ризик; захід; строк виконання",
        "windows-1251, Начелник службе; рок: јун 2025",
        "UTF-8, Njësia përgjegjëse – Одговорна јединица",
        "UTF-16LE, Afati kohor: dhjetor 2026"
    })
    void aTextReadsAsItWasWritten(String encoding, String text) {
        assertEquals(text, TextEncoding.decode(text.getBytes(Charset.forName(encoding))));
    }
}
