package org.besa.directory.desk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.besa.platform.security.ActingPrincipal;
import org.besa.platform.security.Actor;
import org.besa.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.ResultActions;

class SheetImportsDeskTest extends DirectoryDesk {

    @Test
    void whatIsTakenOutComesBackUnchanged() throws Exception {
        add(coordinator, "units", "institution", "porti", "code", "vincat", "name_sq", "Vinçat, \"të mëdha\"");
        add(coordinator, "people", "institution", "porti", "personName", "Ana Prova");
        for (String sheet : List.of("institutions", "units", "people", "institution-kinds")) {
            for (String format : List.of(".csv", ".xlsx")) {
                byte[] file = as(coordinator, get(DESK + "/" + sheet + format))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
                List<String> outcomes = report(coordinator, sheet, file);
                assertTrue(
                        !outcomes.isEmpty() && outcomes.stream().allMatch("Unchanged"::equals),
                        () -> sheet + format + " " + outcomes);
            }
        }
    }

    @Test
    void goodLinesGoInBadOnesSayWhyAndNothingIsWrittenBefore() throws Exception {
        byte[] file = """
                code;name_sq;name_en;kind;parent;activeFrom
                porti;Porti;Port of Durrës;ministry;;
                agjencia;Agjencia;Agency;subordinate;porti;2026-01-01
                dega;Dega;Branch;subordinate;agjencia;
                tjetra;Tjetra;;spaceship;;
                e gabuar;X;;ministry;askush;nesër
                """.getBytes(UTF_8);
        String address = begin(coordinator, "institutions", file);

        assertEquals(
                List.of("Changed", "New", "New", "Not taken in", "Not taken in"),
                page(coordinator, address).select(".import-lines .chip").eachText());
        assertEquals(2, institutions.listInstitutions().size());
        String shown = page(coordinator, address).text();
        assertTrue(shown.contains("name_en Port → Port of Durrës"), shown);
        assertTrue(shown.contains("There is no kind “spaceship”. There are: prime-minister-office, ministry"), shown);
        assertTrue(shown.contains("activeFrom “nesër” is no day. Write it like 2026-05-03."), shown);
        assertTrue(shown.contains("parent No institution with the code “askush”"), shown);

        as(coordinator, post(address + "/application")).andExpect(status().isSeeOther());

        assertEquals(
                List.of("agjencia", "dega", "porti", "shendetesia"),
                institutions.listInstitutions().stream().map(one -> one.code()).toList());
        assertTrue(trail("directory.imported").contains("\"NEW\": 2"));
        assertEquals(
                List.of("Unchanged", "Unchanged", "Unchanged", "Not taken in", "Not taken in"),
                page(coordinator, address).select(".import-lines .chip").eachText());
    }

    @Test
    void aFileIsTakenInOnce() throws Exception {
        String address =
                begin(coordinator, "institutions", "code,name_sq,kind\nagjencia,Agjencia,ministry\n".getBytes(UTF_8));
        as(coordinator, post(address + "/application"));
        as(coordinator, post(address + "/application")).andExpect(status().isSeeOther());

        assertEquals(
                1,
                jdbc.sql("select count(*)::int from platform.audit_entry where act = 'directory.imported'")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void noFormulaComesInOrGoesOut() throws Exception {
        add(coordinator, "units", "institution", "porti", "code", "vincat", "name_sq", "=HYPERLINK(\"x\")");
        byte[] csv = as(coordinator, get(DESK + "/units.csv"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertTrue(new String(csv, UTF_8).contains("\"'=HYPERLINK(\"\"x\"\")\""), () -> new String(csv, UTF_8));
        byte[] xlsx = as(coordinator, get(DESK + "/units.xlsx"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            book.getSheetAt(0).getRow(1).getCell(2).setCellFormula("1+1");
            book.write(changed);
        }
        String shown = page(coordinator, begin(coordinator, "units", changed.toByteArray()))
                .text();
        assertTrue(shown.contains("name_sq A formula stands here. Write its value."), shown);
    }

    @Test
    void whatIsNoTableOfTheSheetIsRefusedWithWhatWouldBeRight() throws Exception {
        upload(coordinator, "units", "a,b\n1,2\n".getBytes(UTF_8))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("They are: institution, code, name_sq")));
        upload(coordinator, "units", "institution,code\nporti,vin\u00e7a\n".getBytes(ISO_8859_1))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("CSV UTF-8")));
        upload(coordinator, "units", new byte[] {'P', 'K', 3, 4, 0})
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("neither CSV nor XLSX")));
        upload(coordinator, "units", new byte[5 * 1024 * 1024]).andExpect(status().is(413));
    }

    @Test
    void nobodyTakesInOrSeesWhatAnotherBegan() throws Exception {
        byte[] file = "institution,code,name_sq\nshendetesia,x,X\nporti,y,Y\n".getBytes(UTF_8);
        String address = begin(TestActors.of(port), "units", file);

        assertEquals(
                List.of("Not taken in", "New"),
                page(TestActors.of(port), address).select(".import-lines .chip").eachText());
        as(TestActors.of(health), get(address)).andExpect(status().isNotFound());
        as(TestActors.of(health), post(address + "/application")).andExpect(status().isNotFound());
        as(TestActors.of(port), get(DESK + "/institutions/import")).andExpect(status().isNotFound());
    }

    private List<String> report(Actor actor, String sheet, byte[] file) throws Exception {
        return page(actor, begin(actor, sheet, file))
                .select(".import-lines .chip")
                .eachText();
    }

    private String begin(Actor actor, String sheet, byte[] file) throws Exception {
        String address = upload(actor, sheet, file)
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return Objects.requireNonNull(address);
    }

    private ResultActions upload(Actor actor, String sheet, byte[] file) throws Exception {
        ActingPrincipal principal = () -> actor;
        return web.perform(multipart(DESK + "/" + sheet + "/import")
                .file(new MockMultipartFile("file", "f.csv", null, file))
                .with(csrf())
                .with(authentication(new TestingAuthenticationToken(
                        principal, "", actor.permissions().toArray(String[]::new)))));
    }
}
