package org.besa.directory.desk;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.besa.directory.Directory;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.directory.Kinds;
import org.besa.directory.sheets.Sheet;
import org.besa.directory.sheets.Sheets;
import org.besa.directory.sheets.Sheets.Work;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.SearchWords;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Place;
import org.besa.platform.web.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What of the directory this person keeps: their institutions, and the other lists.
@Controller
class DirectoryController {

    private final Institutions institutions;
    private final Kinds kinds;
    private final Sheets sheets;

    DirectoryController(Institutions institutions, Kinds kinds, Sheets sheets) {
        this.institutions = institutions;
        this.kinds = kinds;
        this.sheets = sheets;
    }

    /// @param q words to narrow the list by
    @GetMapping("/desk/directory")
    String directory(@RequestParam(defaultValue = "") String q, Actor actor, Language language, Model model) {
        List<Sheet<?>> mine = sheets.listFor(actor);
        if (mine.isEmpty()) {
            throw Problem.notFound();
        }
        SearchWords words = SearchWords.of(q);
        model.addAttribute("q", q);
        model.addAttribute("sheets", mine);
        model.addAttribute("mayAdd", actor.may("directory.edit", Place.SYSTEM));
        model.addAttribute(
                "institutions",
                institutions.directory().listByName(language).stream()
                        .filter(one -> Keeping.of(actor, one.id()).isAny())
                        .filter(one -> words.in(InstitutionLine.searched(one)))
                        .map(one -> InstitutionLine.of(one, kinds, language))
                        .toList());
        return "directory/desk/directory";
    }

    /// @param q words to narrow the list by
    @GetMapping("/desk/directory/{sheet}")
    String list(
            @PathVariable String sheet,
            @RequestParam(defaultValue = "") String q,
            Actor actor,
            Language language,
            Model model) {
        Work<?> work = sheets.work(sheet, actor);
        model.addAttribute("sheet", work.sheet());
        model.addAttribute("q", q);
        model.addAttribute("mayAdd", work.sheet().mayAdd(actor));
        model.addAttribute("lines", EntryLine.list(work, SearchWords.of(q), record -> true, language));
        return "directory/desk/entries";
    }

    @GetMapping("/desk/directory/institutions/{id:[0-9a-f-]{36}}")
    String institution(@PathVariable UUID id, Actor actor, Language language, Model model) {
        Keeping keeping = Keeping.of(actor, id);
        Institution institution = institutions.institution(id);
        if (!keeping.isAny() || institution.mergedInto() != null) {
            throw Problem.notFound();
        }
        Directory directory = institutions.directory();
        model.addAttribute("institution", institution);
        model.addAttribute(
                "kind", InstitutionLine.of(institution, kinds, language).kind());
        model.addAttribute(
                "parent",
                directory.findInstitution(institution.parent()).stream().toList());
        model.addAttribute("units", UnitLine.tree(institutions.listUnits(id), language));
        model.addAttribute("keeping", keeping);
        model.addAttribute("parts", parts(id, actor, language));
        return "directory/desk/institution";
    }

    private List<InstitutionPart> parts(UUID institution, Actor actor, Language language) {
        return sheets.listFor(actor).stream()
                .filter(sheet -> !sheet.name().equals("units"))
                .map(sheet -> part(sheet, institution, actor, language))
                .filter(InstitutionPart::isShown)
                .sorted(Comparator.comparing((Function<InstitutionPart, Boolean>)
                        part -> part.lines().isEmpty()))
                .toList();
    }

    private static <T extends Record> InstitutionPart part(
            Sheet<T> sheet, UUID institution, Actor actor, Language language) {
        return new InstitutionPart(
                sheet,
                EntryLine.list(
                        new Work<>(sheet, actor),
                        SearchWords.of(""),
                        record -> sheet.institution(record)
                                .filter(institution::equals)
                                .isPresent(),
                        language),
                sheet.isKeptBy(institution, actor));
    }
}
