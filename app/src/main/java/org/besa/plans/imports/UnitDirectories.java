package org.besa.plans.imports;

import java.util.List;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.springframework.stereotype.Component;

/// Makes the [UnitDirectory] of an institution.
@Component
public class UnitDirectories {

    private final Institutions institutions;

    UnitDirectories(Institutions institutions) {
        this.institutions = institutions;
    }

    /// The names that documents of an institution may use, as the directory stands now.
    public UnitDirectory directory(UUID institution) {
        return new UnitDirectory(institutions.listUnits(institution), institutions.listInstitutions());
    }

    /// Refuses names that would stand for nobody in the directory, or for a unit of an institution whose units the
    /// actor does not keep. An institution as a whole may be named by everybody.
    ///
    /// @throws Problem when one of them would
    void requireKnown(List<NameMatch> matches, UUID institution, Actor actor) {
        UnitDirectory own = directory(institution);
        for (NameMatch match : matches) {
            boolean known = !match.isMatched() || own.find(match).isPresent() || isUnitOfAnother(match, actor);
            if (!known) {
                throw Problem.notFound();
            }
        }
    }

    private boolean isUnitOfAnother(NameMatch match, Actor actor) {
        UUID other = match.institution();
        return other != null
                && match.unit() != null
                && actor.may("directory.units", other)
                && institutions.listUnits(other).stream()
                        .anyMatch(unit -> unit.id().equals(match.unit()));
    }
}
