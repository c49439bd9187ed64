package org.besa.testing;

import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.besa.platform.web.Page;

/// Pages without a request, for what words say.
public final class TestPages {

    private static final Texts TEXTS = new Texts();

    private TestPages() {}

    /// A page of the public in a language.
    public static Page in(Language language) {
        return new Page(
                language,
                "https://besa.test",
                "/",
                null,
                false,
                null,
                () -> new Page.Csrf("_csrf", "token"),
                false,
                null,
                TEXTS,
                file -> file);
    }
}
