package org.besa.platform.i18n;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The texts of the interface: one bundle a module, `messages/<module>_<language>.properties`, UTF-8.
///
/// Every text is a [java.text.MessageFormat] pattern, also those without arguments, so an apostrophe is always doubled.
@Component
public class Texts {

    private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();

    /// Texts without arguments, of which a page has thousands, as they come out of their patterns.
    private final Map<Language, Map<String, String>> whole = new EnumMap<>(Language.class);

    public Texts() {
        source.setBasenames(bundles());
        source.setDefaultEncoding("UTF-8");
        source.setAlwaysUseMessageFormat(true);
        source.setFallbackToSystemLocale(false);
        for (Language language : Language.values()) {
            whole.put(language, new ConcurrentHashMap<>());
        }
    }

    /// The text of a key.
    ///
    /// @throws org.springframework.context.NoSuchMessageException when no bundle has the key
    public String text(Language language, String key, Object... arguments) {
        if (arguments.length > 0) {
            return source.getMessage(key, arguments, language.locale());
        }
        Map<String, String> texts = Objects.requireNonNull(whole.get(language));
        String known = texts.get(key);
        return known != null
                ? known
                : texts.computeIfAbsent(key, k -> source.getMessage(k, arguments, language.locale()));
    }

    /// The text of a key in every language of the interface.
    public LocalizedText inAll(String key, Object... arguments) {
        return LocalizedText.of(text(Language.SQ, key, arguments), text(Language.EN, key, arguments));
    }

    /// Whether any bundle has the key: for texts of codes that are data.
    public boolean has(Language language, String key) {
        return source.getMessage(key, new Object[0], null, language.locale()) != null;
    }

    private static String[] bundles() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:messages/*_sq.properties"))
                    .map(Resource::getFilename)
                    .map(name -> "messages/" + String.valueOf(name).replace("_sq.properties", ""))
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
