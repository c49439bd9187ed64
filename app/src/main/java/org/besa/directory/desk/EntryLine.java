package org.besa.directory.desk;

import java.util.List;
import java.util.function.Predicate;
import org.besa.directory.sheets.Sheets.Work;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.SearchWords;

/// A record in a list of the workspace.
///
/// @param about what stands beside the title; empty when nothing does
/// @param path where it is shown or changed, below the language
public record EntryLine(String title, String about, String path) {

    static <T extends Record> List<EntryLine> list(
            Work<T> work, SearchWords words, Predicate<T> wanted, Language language) {
        return work.sheet().list(work.actor()).stream()
                .filter(wanted)
                .filter(record -> words.in(
                        String.join(" ", work.sheet().entry(record).texts().values())))
                .map(record -> of(work, record, language))
                .toList();
    }

    /// The records that one page of the workspace shows.
    static <T extends Record> List<EntryLine> ofPage(Work<T> work, String page, Language language) {
        return list(
                work, SearchWords.of(""), record -> work.sheet().page(record).equals(page), language);
    }

    private static <T extends Record> EntryLine of(Work<T> work, T record, Language language) {
        boolean hasPage =
                work.sheet().page(record).endsWith(work.sheet().id(record).toString());
        return new EntryLine(
                work.sheet().title(record, language),
                work.sheet().about(record, language),
                hasPage
                        ? work.sheet().page(record)
                        : "/desk/directory/" + work.sheet().name() + "/"
                                + work.sheet().id(record) + "/edit");
    }
}
