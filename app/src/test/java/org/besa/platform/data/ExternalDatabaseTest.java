package org.besa.platform.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.besa.platform.start.CannotStart;
import org.besa.testing.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalDatabaseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    jdbc:postgresql://db:5432/besa?user=b&password=s | jdbc:postgresql://db:5432/besa?user=b&password=s
                    postgresql://b:s@db:5432/besa                    | jdbc:postgresql://db:5432/besa?user=b&password=s
                    postgres://b@db/besa?sslmode=require             | jdbc:postgresql://db/besa?user=b&sslmode=require
                    postgresql://b:p%40ss%26@db/besa                 | jdbc:postgresql://db/besa?user=b&password=p%40ss%26
                    """)
    void bothCommonFormsAreUnderstood(String address, String jdbcUrl) {
        assertEquals(jdbcUrl, ExternalDatabase.of(address).jdbcUrl());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://b:secret@db/besa",
                "db:5432",
                "postgresql://b:secret@db:port/be sa",
                "postgresql://b:p@secret/w@db/besa",
                "postgresql://b:p/secret@db/besa",
                "jdbc:h2:mem"
            })
    void anythingElseIsRefusedWithoutShowingIt(String address) {
        CannotStart refusal = assertThrows(CannotStart.class, () -> ExternalDatabase.of(address));
        assertTrue(String.valueOf(refusal.getMessage()).contains("BESA_DATABASE_URL looks like"));
        assertFalse(String.valueOf(refusal.getMessage()).contains("secret"));
    }

    @Test
    void whatIsShownHoldsNoPassword() {
        assertEquals(
                "postgresql://db/besa",
                ExternalDatabase.of("postgresql://b:secret@db/besa").shown());
    }

    @Test
    void aDatabaseThatServesAnswersItsVersion() {
        assertTrue(ExternalDatabase.of(TestDatabases.emptyUrl()).check().matches("\\d+\\.\\d+.*"));
    }

    @Test
    void aDatabaseThatServesSendsNotices() {
        assertTrue(ExternalDatabase.of(TestDatabases.emptyUrl()).sendsNotices());
    }

    @Test
    void oneThatIsNotThereSendsNone() {
        assertFalse(ExternalDatabase.of(TestDatabases.emptyUrl().replaceFirst("/test_\\d+", "/nowhere"))
                .sendsNotices());
    }

    @Test
    void aDatabaseThatDoesNotExistIsNamed() {
        String address = TestDatabases.emptyUrl().replaceFirst("/test_\\d+", "/nowhere");
        CannotStart refusal = assertThrows(
                CannotStart.class, () -> ExternalDatabase.of(address).check());
        assertTrue(
                String.valueOf(refusal.getMessage()).endsWith("Create that database, or correct BESA_DATABASE_URL."),
                refusal::getMessage);
    }

    @Test
    void aWrongPasswordIsToldAsSuch() {
        String address = TestDatabases.emptyUrl().replaceFirst("password=[^&]*", "password=wrong");
        CannotStart refusal = assertThrows(
                CannotStart.class, () -> ExternalDatabase.of(address).check());
        assertTrue(
                String.valueOf(refusal.getMessage()).endsWith("Check user and password in BESA_DATABASE_URL."),
                refusal::getMessage);
    }

    @Test
    void aServerThatDoesNotAnswerIsToldAsSuch() {
        CannotStart refusal = assertThrows(
                CannotStart.class,
                () -> ExternalDatabase.of("postgresql://b:s@127.0.0.1:1/besa").check());
        assertTrue(String.valueOf(refusal.getMessage()).contains("Is it running"), refusal::getMessage);
    }
}
