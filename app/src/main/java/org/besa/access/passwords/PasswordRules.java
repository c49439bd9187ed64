package org.besa.access.passwords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.Configuration;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;
import org.besa.platform.i18n.SearchWords;
import org.besa.platform.i18n.WordList;
import org.besa.platform.web.Problem;
import org.springframework.stereotype.Component;

/// Says whether a password may be chosen, on this machine alone: no password leaves it to be checked.
///
/// How hard a password is to guess is estimated by nbvcxz (MIT licence) with the passwords that leaked most often,
/// which it brings, common words and names, patterns of the keyboard, years, repetitions; and with words that stand
/// near at hand here.
@Component
public class PasswordRules {

    /// Longer texts take long to estimate and are hard to guess by their length alone.
    private static final int MOST_ESTIMATED = 40;

    /// A part of a name or an address that is shorter stands in many words.
    private static final int SHORTEST_OWN = 4;

    private static final long MILLISECONDS = 500;

    private final PasswordSettings settings;

    PasswordRules(PasswordSettings settings) {
        this.settings = settings;
    }

    /// What is wrong with a password, if anything is.
    ///
    /// @param own e-mail address, name: what must not be in it
    public Optional<Problem> findFault(String password, String... own) {
        int length = password.codePointCount(0, password.length());
        if (length < settings.shortest()) {
            return Optional.of(new Problem(Problem.Kind.INVALID, "account.password.short", settings.shortest()));
        }
        if (length > settings.longest()) {
            return Optional.of(new Problem(Problem.Kind.INVALID, "account.password.long", settings.longest()));
        }
        if (holdsOwn(password, own)) {
            return Optional.of(new Problem(Problem.Kind.INVALID, "account.password.own"));
        }
        return isGuessed(password, own)
                ? Optional.of(new Problem(Problem.Kind.INVALID, "account.password.common"))
                : Optional.empty();
    }

    public int shortest() {
        return settings.shortest();
    }

    public int longest() {
        return settings.longest();
    }

    private static boolean holdsOwn(String password, String... own) {
        String folded = SearchWords.fold(password).replace(" ", "");
        return words(own).anyMatch(folded::contains);
    }

    private boolean isGuessed(String password, String... own) {
        String estimated = password.substring(
                0,
                password.offsetByCodePoints(
                        0, Math.min(MOST_ESTIMATED, password.codePointCount(0, password.length()))));
        List<Dictionary> dictionaries = new ArrayList<>(Guesser.DICTIONARIES);
        dictionaries.add(new DictionaryBuilder()
                .setDictionaryName("own")
                .setExclusion(false)
                .addWords(words(own).toList(), 1)
                .createDictionary());
        Configuration configuration = new ConfigurationBuilder()
                .setDictionaries(dictionaries)
                .setMinimumEntropy((double) settings.bits())
                .setCombinationAlgorithmTimeout(MILLISECONDS)
                .setLocale(Locale.ENGLISH)
                .createConfiguration();
        return !new Nbvcxz(configuration).estimate(estimated).isMinimumEntropyMet();
    }

    private static Stream<String> words(String... own) {
        return Arrays.stream(own)
                .flatMap(text -> Arrays.stream(SearchWords.fold(text).split(" ")))
                .filter(word -> word.length() >= SHORTEST_OWN)
                .distinct();
    }

    /// Read when the first password is chosen, not at the start.
    private static final class Guesser {

        static final List<Dictionary> DICTIONARIES = read();

        private static List<Dictionary> read() {
            Set<String> near = WordList.read(PasswordRules.class, "near-words.txt");
            List<Dictionary> all = new ArrayList<>(ConfigurationBuilder.getDefaultDictionaries());
            all.add(new DictionaryBuilder()
                    .setDictionaryName("near")
                    .setExclusion(false)
                    .addWords(near, 100)
                    .createDictionary());
            return List.copyOf(all);
        }
    }
}
