package org.besa.plans;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The kinds of plan that are known.
@Component
public class PlanKinds {

    private final List<PlanKind> kinds;

    PlanKinds(JsonMapper json) {
        try (InputStream data = new ClassPathResource("plan-kinds.json").getInputStream()) {
            this.kinds = json.readValue(data, new TypeReference<List<PlanKind>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All kinds, in the order in which they are shown.
    public List<PlanKind> list() {
        return kinds;
    }

    /// The kind of a code.
    ///
    /// @throws IllegalArgumentException when there is none
    public PlanKind kind(String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of plan is called " + code));
    }
}
