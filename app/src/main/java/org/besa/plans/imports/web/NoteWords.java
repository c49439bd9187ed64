package org.besa.plans.imports.web;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.besa.plans.reading.ReadMeasure.Note;
import org.besa.plans.reading.source.SourcePlace;
import org.besa.platform.i18n.Language;
import org.besa.platform.web.Page;

/// What the reader's notes say, in the language of the page where there is a text for them.
public final class NoteWords {

    private static final Pattern QUOTED = Pattern.compile("“[^”]+”");

    private NoteWords() {}

    /// What sort of note it is, in the language of the page; empty when the interface has no text for its code.
    public static String label(Page page, Note note) {
        String key = "desk.note." + note.code();
        return page.texts().has(page.language(), key) ? page.text(key) : "";
    }

    /// The particulars: the reader's own sentence on English pages and where there is no label; elsewhere the texts
    /// it quotes.
    public static String detail(Page page, Note note) {
        if (page.language() == Language.EN || label(page, note).isEmpty()) {
            return note.message();
        }
        return QUOTED.matcher(note.message()).results().map(MatchResult::group).collect(Collectors.joining(" · "));
    }

    /// The shape beside it.
    public static String shape(Note note) {
        return switch (note.severity()) {
            case INFO -> "going";
            case REPAIRED -> "partly";
            case UNRESOLVED -> "late";
        };
    }

    /// Where something stands in the document.
    public static String place(Page page, SourcePlace place) {
        if (place.sheet() != null) {
            return page.text("desk.place.sheet", place.sheet(), place.line());
        }
        return place.page() == null
                ? page.text("desk.place.line", place.line())
                : page.text("desk.place.page", place.page(), place.line());
    }
}
