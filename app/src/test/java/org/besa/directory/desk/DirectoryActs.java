package org.besa.directory.desk;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.testing.DeskActs;
import org.besa.testing.TestInstitutions;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;

/// Every act on the directory.
public final class DirectoryActs extends DeskActs {

    private final Institutions institutions;

    public DirectoryActs(ApplicationContext application, UUID institution) {
        super(application, institution);
        this.institutions = bean(Institutions.class);
    }

    @Override
    protected void perform() throws Exception {
        theDirectory();
    }

    private void theDirectory() throws Exception {
        path = "/desk/directory";
        act(
                "/desk/directory/{sheet}",
                "directory.unit-added",
                form("/units")
                        .param("institution", "porti")
                        .param("code", "zyra-e-re")
                        .param("name_sq", "Zyra"));
        path = "/desk/directory/units/"
                + institutions.listUnits(institution).stream()
                        .filter(unit -> unit.code().equals("zyra-e-re"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        act("/desk/directory/{sheet}/{id}", "directory.unit-changed", form("").param("name_sq", "Zyra ligjore"));
        act("/desk/directory/{sheet}/{id}/removal", "directory.unit-removed", form("/removal"));
        path = "/desk/directory";
        byte[] sheet = "institution,code,name_sq\nporti,e-re,E re\n".getBytes(StandardCharsets.UTF_8);
        act(
                "/desk/directory/{sheet}/import",
                "directory.import-begun",
                multipart("/sq/desk/directory/units/import").file(new MockMultipartFile("file", "u.csv", null, sheet)));
        String begun = jdbc.sql("select '/imports/' || id from directory.sheet_import")
                .query(String.class)
                .single();
        act("/desk/directory/imports/{id}/application", "directory.imported", form(begun + "/application"));
        UUID stays = TestInstitutions.unit(institutions, institution, "mbetet", "Mbetet", "Stays")
                .id();
        path = "/desk/directory/units/"
                + TestInstitutions.unit(institutions, institution, "dublikate", "Dublikatë", "Duplicate")
                        .id();
        act(
                "/desk/directory/units/{id}/merger",
                "directory.unit-merged",
                form("/merger").param("into", stays.toString()).param("reason", "same"),
                2);
        UUID other = TestInstitutions.ministry(institutions, "tjetra", "Tjetra", "Other")
                .id();
        path = "/desk/directory/institutions/"
                + TestInstitutions.ministry(institutions, "dyfishi", "Dyfishi", "Double")
                        .id();
        act(
                "/desk/directory/institutions/{id}/merger",
                "directory.institution-merged",
                form("/merger").param("into", other.toString()).param("reason", "same"),
                2);
        path = "/desk/directory/institutions/" + other;
        act(
                "/desk/directory/institutions/{id}/ending",
                "directory.institution-succeeded",
                form("/ending")
                        .param("how", "DISSOLVED")
                        .param("onDay", "2026-05-03")
                        .param("reason_sq", "x"));
    }
}
