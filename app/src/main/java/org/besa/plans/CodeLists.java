package org.besa.plans;

import java.util.List;
import java.util.Optional;
import org.besa.plans.PlanContent.Reference;
import org.besa.platform.data.DataFiles;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The code lists that are known.
@Component
public class CodeLists {

    private final List<CodeList> lists;

    CodeLists(PlanData data, JsonMapper json) {
        this.lists = DataFiles.read(data.codeLists(), new TypeReference<List<CodeList>>() {}, json);
    }

    /// All lists, in the order in which they are shown.
    public List<CodeList> list() {
        return lists;
    }

    public Optional<CodeList> find(String code) {
        return lists.stream().filter(list -> list.code().equals(code)).findFirst();
    }

    /// What a reference names; empty when the list or the entry is not known any more.
    public Optional<CodeList.Entry> find(Reference reference) {
        return find(reference.list())
                .flatMap(list -> list.entries().stream()
                        .filter(entry -> entry.code().equals(reference.code()))
                        .findFirst());
    }
}
