package org.besa.platform.opendata;

import java.util.Optional;
import java.util.Set;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;

/// A table whose columns somebody outside prescribes, so that it can be laid beside theirs: offered as a table alone,
/// since such headings are no names of properties, and none of them identifies a row.
///
/// What it is called, what is in it and what its columns say are the texts `data.<name>`, `data.<name>-about` and
/// `data.<name>.<key>`.
public abstract class PrescribedTable<R> implements Dataset<R> {

    private final String name;
    private final int order;
    private final Texts texts;

    protected PrescribedTable(String name, int order, Texts texts) {
        this.name = name;
        this.order = order;
        this.texts = texts;
    }

    /// What a column says.
    ///
    /// @param key last part of the key of the text
    protected final LocalizedText about(String key) {
        return texts.inAll("data." + name + "." + key);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final LocalizedText title() {
        return texts.inAll("data." + name);
    }

    @Override
    public final LocalizedText about() {
        return texts.inAll("data." + name + "-about");
    }

    @Override
    public final int order() {
        return order;
    }

    @Override
    public final Optional<Column<R>> key() {
        return Optional.empty();
    }

    @Override
    public final Set<Format> formats() {
        return Set.of(Format.CSV, Format.SPREADSHEET_CSV, Format.CSVW, Format.XLSX);
    }
}
