package org.besa.directory.opendata;

import java.util.List;
import java.util.function.Consumer;
import org.besa.directory.Institutions;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.besa.platform.opendata.Column;
import org.besa.platform.opendata.Dataset;
import org.besa.platform.opendata.RowColumns;
import org.springframework.stereotype.Component;

/// All institutions, by code.
@Component
class InstitutionDataset implements Dataset<InstitutionRow> {

    private static final String NAME = "institutions";

    private final Institutions institutions;
    private final Texts texts;
    private final List<Column<InstitutionRow>> columns;

    InstitutionDataset(Institutions institutions, Texts texts) {
        this.institutions = institutions;
        this.texts = texts;
        this.columns = RowColumns.of(NAME, InstitutionRow.class, texts);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public LocalizedText title() {
        return texts.inAll("data." + NAME);
    }

    @Override
    public LocalizedText about() {
        return texts.inAll("data." + NAME + "-about");
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Column<InstitutionRow>> columns() {
        return columns;
    }

    @Override
    public String edition() {
        return institutions.listInstitutions().toString();
    }

    @Override
    public void read(Consumer<InstitutionRow> row) {
        institutions.listInstitutions().stream().map(InstitutionRow::of).forEach(row);
    }
}
