package org.besa.directory.web;

import java.util.List;
import java.util.stream.Stream;
import org.besa.directory.Institutions;
import org.besa.platform.web.SitemapSource;
import org.springframework.stereotype.Component;

/// The pages of institutions.
@Component
class InstitutionAddresses implements SitemapSource {

    private final Institutions institutions;

    InstitutionAddresses(Institutions institutions) {
        this.institutions = institutions;
    }

    @Override
    public List<Address> addresses() {
        return Stream.concat(
                        Stream.of("/institutions"),
                        institutions.listInstitutions().stream().map(one -> "/institutions/" + one.code()))
                .map(path -> new Address(path, null))
                .toList();
    }
}
