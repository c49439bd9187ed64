package org.besa.directory.opendata;

import java.util.List;
import java.util.function.Consumer;
import org.besa.directory.people.ContactPoints;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.besa.platform.opendata.Column;
import org.besa.platform.opendata.Dataset;
import org.besa.platform.opendata.RowColumns;
import org.springframework.stereotype.Component;

/// All contact points, by the code of the institution.
@Component
class ContactPointDataset implements Dataset<ContactPointRow> {

    private static final String NAME = "contact-points";

    private final ContactPoints contacts;
    private final Texts texts;
    private final List<Column<ContactPointRow>> columns;

    ContactPointDataset(ContactPoints contacts, Texts texts) {
        this.contacts = contacts;
        this.texts = texts;
        this.columns = RowColumns.of(NAME, ContactPointRow.class, texts);
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
        return 51;
    }

    @Override
    public List<Column<ContactPointRow>> columns() {
        return columns;
    }

    @Override
    public String edition() {
        return rows().toString();
    }

    @Override
    public void read(Consumer<ContactPointRow> row) {
        rows().forEach(row);
    }

    private List<ContactPointRow> rows() {
        return contacts.listPublic().stream().map(ContactPointRow::of).toList();
    }
}
