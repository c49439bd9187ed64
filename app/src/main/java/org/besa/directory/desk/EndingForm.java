package org.besa.directory.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.besa.directory.Belongings.Belonging;
import org.besa.directory.Directory;
import org.besa.directory.Ending;
import org.besa.directory.Institution;
import org.besa.directory.Succession.How;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.web.Problem;

/// The end of an institution as somebody types it: first who follows it, then what each takes up, with act and reason.
///
/// @param typed by the names of the fields
/// @param offered who may follow it, in the order of their names
/// @param successors those that were chosen
/// @param belongings what passes to them
public record EndingForm(
        Institution institution,
        Map<String, String> typed,
        List<Institution> offered,
        List<Institution> successors,
        List<Belonging> belongings) {

    /// Fields to choose a successor in; a ministry was never split into more.
    public static final int MOST_SUCCESSORS = 4;

    static EndingForm of(
            Institution institution,
            Map<String, String> typed,
            Directory directory,
            List<Institution> offered,
            List<Belonging> belongings) {
        List<Institution> chosen = IntStream.rangeClosed(1, MOST_SUCCESSORS)
                .mapToObj(n -> typed.getOrDefault("successor" + n, ""))
                .flatMap(
                        code -> code.isEmpty() ? Stream.<Institution>empty() : directory.findInstitution(code).stream())
                .filter(offered::contains)
                .distinct()
                .toList();
        return new EndingForm(institution, Map.copyOf(typed), offered, chosen, belongings);
    }

    /// Whether it was said who follows, or that nobody does.
    public boolean isDecided() {
        return typed.containsKey("successor1");
    }

    /// What stands in a field.
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /// What was done, as chosen or as the number of successors suggests.
    public How how() {
        return Stream.of(How.values())
                .filter(how -> how.name().equals(typed("how")))
                .findFirst()
                .orElse(successors.size() > 1 ? How.SPLIT : successors.isEmpty() ? How.DISSOLVED : How.MERGED);
    }

    /// Who was chosen to take up something.
    public String heirOf(Belonging belonging) {
        String chosen = typed("heir." + belonging.id());
        return chosen.isEmpty() && !successors.isEmpty() ? successors.getFirst().code() : chosen;
    }

    /// What was typed as the act that it is.
    ///
    /// @throws Problem when the day is none
    Ending ending() {
        Map<UUID, UUID> choices = new LinkedHashMap<>();
        for (Belonging belonging : belongings) {
            heir(belonging).ifPresent(heir -> choices.put(belonging.id(), heir));
        }
        return new Ending(
                how(),
                day(),
                LocalizedText.of(typed("act_sq"), typed("act_en")),
                LocalizedText.of(typed("reason_sq"), typed("reason_en")),
                successors.stream().map(Institution::id).toList(),
                choices,
                rolesPass());
    }

    /// Whether it was ticked that roles pass on.
    public boolean rolesPass() {
        return typed.containsKey("rolesPass");
    }

    private Optional<UUID> heir(Belonging belonging) {
        return successors.stream()
                .filter(one -> one.code().equals(heirOf(belonging)))
                .map(Institution::id)
                .findFirst();
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(typed("onDay").strip());
        } catch (DateTimeParseException e) {
            throw new Problem(Problem.Kind.INVALID, "directory.fault.day", typed("onDay"));
        }
    }
}
