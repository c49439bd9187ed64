package org.besa.plans.files;

import java.util.ArrayList;
import java.util.List;

/// Faults gathered while a form is read, so that a person hears of all of them at once.
final class FormFaults {

    private final List<FormFault> faults = new ArrayList<>();

    /// A piece of reading that may fail on its own.
    @FunctionalInterface
    interface Piece {

        void read() throws FormFault;
    }

    void collect(Piece piece) {
        try {
            piece.read();
        } catch (FormFault fault) {
            faults.add(fault);
        }
    }

    void addAll(List<FormFault> more) {
        faults.addAll(more);
    }

    /// Throws the first fault with the others suppressed in it, when there are any.
    void throwIfAny() throws FormFault {
        if (!faults.isEmpty()) {
            FormFault first = faults.getFirst();
            faults.subList(1, faults.size()).forEach(first::addSuppressed);
            throw first;
        }
    }
}
