package org.besa.platform.doctor;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.besa.platform.clamd.Clamd;
import org.besa.platform.data.DataSettings;
import org.besa.platform.data.DatabaseServer;
import org.besa.platform.data.ExternalDatabase;
import org.besa.platform.data.Home;
import org.besa.platform.start.CannotStart;

/// Looks at one machine.
///
/// @param environment names and values of the process's environment
/// @param programs what is installed
record Examination(Map<String, String> environment, Programs programs) {

    private static final Runtime.Version OLDEST_JAVA = Runtime.Version.parse("25.0.3");
    private static final long COMFORTABLE_BYTES = 2L << 30;
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)+");
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    Examination(Map<String, String> environment) {
        this(environment, Programs.on(environment.getOrDefault("PATH", "")));
    }

    /// Everything that was looked at, in the order in which a person would fix it.
    List<Finding> findings() {
        return List.of(java(Runtime.version()), maven(), disk(), database(), fonts(), tesseract(), clamd(), chromium());
    }

    Finding java(Runtime.Version version) {
        String purpose = "running and building Besa";
        String detail = "%s in %s".formatted(version, System.getProperty("java.home"));
        return version.compareToIgnoreOptional(OLDEST_JAVA) >= 0
                ? Finding.good("Java", purpose, detail)
                : Finding.needed(
                        "Java", purpose, detail, "install a JDK " + OLDEST_JAVA + " or newer; ./besa finds it");
    }

    Finding maven() {
        String purpose = "building Besa from its sources; what is built runs without";
        return programs.answer("mvn", "-version")
                .map(answer -> Finding.good("Maven", purpose, number(answer)))
                .orElseGet(() -> Finding.limited("Maven", purpose, "not found", install("maven", "maven")));
    }

    Finding disk() {
        String purpose = "the data folder: database and uploaded files (BESA_HOME)";
        Path home = DataSettings.home(environment);
        try {
            Files.createDirectories(home);
            if (!Files.isWritable(home)) {
                return Finding.needed(
                        "Disk", purpose, home + " cannot be written", "set BESA_HOME to a folder that can");
            }
            long free = Files.getFileStore(home).getUsableSpace();
            String detail = "%,d MB free at %s".formatted(free >> 20, home);
            if (free < Home.NEEDED_BYTES) {
                return Finding.needed(
                        "Disk", purpose, detail, "make room, or set BESA_HOME to a folder on another disk");
            }
            return free < COMFORTABLE_BYTES
                    ? Finding.limited("Disk", purpose, detail, "make room before many documents are uploaded")
                    : Finding.good("Disk", purpose, detail);
        } catch (IOException e) {
            return Finding.needed("Disk", purpose, home + " cannot be made", "set BESA_HOME to a folder that can");
        }
    }

    Finding database() {
        String purpose = "everything that is kept";
        String address = environment.getOrDefault("BESA_DATABASE_URL", "");
        try {
            if (!address.isBlank()) {
                ExternalDatabase external = ExternalDatabase.of(address);
                String detail = "PostgreSQL " + external.check() + " at " + external.shown();
                return external.sendsNotices()
                        ? Finding.good("Database", purpose, detail)
                        : Finding.limited(
                                "Database",
                                purpose,
                                detail + ", whose notices do not arrive: public pages are made anew for every reader",
                                "let BESA_DATABASE_URL name the database itself, not a pooler before it");
            }
            return Finding.good(
                    "Database", purpose, DatabaseServer.probe(DataSettings.home(environment)) + ", embedded");
        } catch (CannotStart e) {
            return Finding.needed("Database", purpose, "cannot be used", String.valueOf(e.getMessage()));
        }
    }

    Finding fonts() {
        String purpose = "drawing pages, for text recognition and reports";
        String remedy = install("fontconfig fonts-dejavu-core", "font-dejavu");
        try {
            Optional<Font> font = Stream.of(
                            GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                    .filter(candidate -> candidate.canDisplayUpTo("ëçËÇ") < 0)
                    .findFirst();
            return font.map(found -> Finding.good("Fonts", purpose, found.getFontName() + " has ë and ç"))
                    .orElseGet(() -> Finding.limited("Fonts", purpose, "none has ë and ç", remedy));
        } catch (RuntimeException | Error e) { // what Java throws where no font library is installed
            return Finding.limited("Fonts", purpose, "none found", remedy);
        }
    }

    Finding tesseract() {
        String purpose = "reading scanned documents";
        String remedy = install("tesseract-ocr tesseract-ocr-eng tesseract-ocr-sqi", "tesseract tesseract-lang");
        Optional<String> version = programs.answer("tesseract", "--version");
        if (version.isEmpty()) {
            return Finding.limited("Tesseract", purpose, "not found", remedy);
        }
        List<String> languages =
                programs.answer("tesseract", "--list-langs").orElse("").lines().toList();
        List<String> missing = Stream.of("sqi", "eng")
                .filter(language -> !languages.contains(language))
                .toList();
        return missing.isEmpty()
                ? Finding.good("Tesseract", purpose, number(version.get()) + " with Albanian and English")
                : Finding.limited(
                        "Tesseract", purpose, number(version.get()) + " without " + String.join(", ", missing), remedy);
    }

    Finding clamd() {
        String purpose = "looking for viruses in what people upload (BESA_FILES_CLAMD)";
        String address = environment.getOrDefault("BESA_FILES_CLAMD", "");
        if (address.isBlank()) {
            return Finding.limited(
                    "ClamAV",
                    purpose,
                    "not set, so uploads are kept unchecked",
                    install("clamav-daemon", "clamav")
                            + ", then set BESA_FILES_CLAMD, such as /var/run/clamav/clamd.ctl");
        }
        try {
            return Finding.good(
                    "ClamAV", purpose, Clamd.at(address, LONGEST_ANSWER).version() + " at " + address);
        } catch (IllegalArgumentException e) {
            return Finding.needed("ClamAV", purpose, "cannot be asked", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return Finding.limited(
                    "ClamAV",
                    purpose,
                    e.getMessage() + "; uploads are refused until it answers",
                    "start it (systemctl start clamav-daemon), and see that this user may use its socket");
        }
    }

    Finding chromium() {
        String purpose = "the browser's part of ./besa test; not for running Besa";
        return BROWSERS.stream()
                .flatMap(browser -> programs.answer(browser, "--version").stream())
                .findFirst()
                .map(answer -> Finding.good("Chromium", purpose, number(answer)))
                .orElseGet(() ->
                        Finding.limited("Chromium", purpose, "not found", install("chromium", "--cask chromium")));
    }

    private String install(String debian, String homebrew) {
        if (Files.exists(Path.of("/etc/debian_version"))) {
            return "apt-get install " + debian;
        }
        return System.getProperty("os.name").startsWith("Mac")
                ? "brew install " + homebrew
                : "install it with this system's package manager (Debian calls it: " + debian + ")";
    }

    private static String number(String answer) {
        Matcher matcher = NUMBER.matcher(answer);
        return matcher.find() ? matcher.group() : answer.lines().findFirst().orElse("version unknown");
    }
}
