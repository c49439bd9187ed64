package org.besa.platform.feeds;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.web.Representation;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Deadlines as a calendar (iCalendar, RFC 5545). All are whole days without a time: a day that has no zone cannot slip
/// into the day before, so the calendar needs none. Its bytes depend on what it holds and on nothing else.
public final class CalendarFile {

    private static final MediaType MEDIA_TYPE = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private CalendarFile() {}

    /// The answer to the request that is being answered.
    ///
    /// @param path the calendar's own address below the language
    public static ResponseEntity<byte[]> answer(
            String path, LocalizedText name, List<DeadlineEntry> deadlines, Language language) {
        String origin = ServletUriComponentsBuilder.fromCurrentRequestUri()
                .replacePath(null)
                .build()
                .toUriString();
        return Representation.of(MEDIA_TYPE, write(path, name, deadlines, origin, language));
    }

    /// The document.
    static byte[] write(
            String path, LocalizedText name, List<DeadlineEntry> deadlines, String origin, Language language) {
        String base = origin + "/" + language.code();
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Besa//Deadlines//" + language.code().toUpperCase(Locale.ROOT));
        calendar.setUid(UUID.nameUUIDFromBytes((language.code() + path).getBytes(StandardCharsets.UTF_8))
                .toString());
        calendar.setName(name.in(language));
        calendar.setExperimentalProperty("X-WR-CALNAME", name.in(language));
        calendar.setUrl(base + path.replaceFirst("\\.ics$", ""));
        calendar.setRefreshInterval(Duration.builder().days(1).build());
        deadlines.forEach(deadline -> calendar.addEvent(event(deadline, base, language)));
        return Biweekly.write(calendar).version(ICalVersion.V2_0).go().getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(DeadlineEntry deadline, String base, Language language) {
        VEvent event = new VEvent();
        event.setUid(deadline.id().toString());
        event.setDateTimeStamp(Date.from(deadline.modified()));
        event.setCreated(Date.from(deadline.published()));
        event.setLastModified(Date.from(deadline.modified()));
        event.setSequence(deadline.sequence());
        event.setDateStart(day(deadline.day()), false);
        event.setSummary(deadline.title().in(language));
        event.setDescription(deadline.description().in(language));
        event.setUrl(base + deadline.path());
        event.setTransparency(Transparency.transparent());
        event.setStatus(deadline.cancelled() ? Status.cancelled() : Status.confirmed());
        return event;
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
