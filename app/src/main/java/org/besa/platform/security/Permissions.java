package org.besa.platform.security;

import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// Every permission that there is, collected from the modules that ask for them.
@Component
public class Permissions {

    private final List<String> names;

    Permissions(List<Declared> declared) {
        TreeSet<String> all = new TreeSet<>();
        declared.forEach(module -> all.addAll(module.permissions()));
        this.names = List.copyOf(all);
    }

    /// The permissions that a module asks for.
    ///
    /// @param permissions names with the module in front: "plans.edit"
    public record Declared(List<String> permissions) {}

    /// All names, in alphabetical order; what each permits is a text `permission.<name>`.
    public List<String> list() {
        return names;
    }

    public boolean has(String name) {
        return names.contains(name);
    }
}
