package org.besa.platform.web;

/// Something was changed since the form that is sent was shown: what was typed is shown again, beside what stands
/// now.
public final class ChangedMeanwhile extends Problem {

    private static final long serialVersionUID = 1L;

    private final String typedKey;

    /// @param key of what is said where nothing was typed
    /// @param typedKey of what is said above the form as it was typed
    public ChangedMeanwhile(String key, String typedKey) {
        super(Kind.CONFLICT, key);
        this.typedKey = typedKey;
    }

    /// Key of what is said above the form as it was typed.
    public String typedKey() {
        return typedKey;
    }
}
