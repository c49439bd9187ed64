package org.besa.platform.api;

import java.util.List;
import java.util.stream.Stream;
import org.besa.platform.web.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/// A page of a list.
///
/// @param page its number, from 1
/// @param size most items of a page
/// @param total items of all pages
/// @param pages how many pages there are, at least 1
public record ApiPage<T>(List<T> items, int page, int size, int total, int pages) {

    /// Most items that a page can have.
    public static final int LARGEST = 200;

    /// The number of a page and how many items it has, as asked for.
    public record Wanted(int page, int size) {

        /// As asked for.
        ///
        /// @throws Problem when there can be no such page
        public Wanted {
            if (page < 1 || page > 1_000_000) {
                throw new Problem(Problem.Kind.UNREADABLE, "api.problem.page");
            }
            if (size < 1 || size > LARGEST) {
                throw new Problem(Problem.Kind.UNREADABLE, "api.problem.size", LARGEST);
            }
        }

        /// Items before the page.
        public int offset() {
            return Math.multiplyExact(page - 1, size);
        }
    }

    /// The answer with a page, and where the pages beside it are (RFC 8288).
    public static <T> ResponseEntity<ApiPage<T>> answer(List<T> items, Wanted wanted, int total) {
        int pages = Math.max(1, (total + wanted.size() - 1) / wanted.size());
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, links(wanted.page(), pages))
                .body(new ApiPage<>(items, wanted.page(), wanted.size(), total, pages));
    }

    /// The answer with a page of a list that is at hand.
    public static <T> ResponseEntity<ApiPage<T>> cut(List<T> all, Wanted wanted) {
        return answer(all.stream().skip(wanted.offset()).limit(wanted.size()).toList(), wanted, all.size());
    }

    private static String links(int page, int pages) {
        UriComponentsBuilder here = ServletUriComponentsBuilder.fromCurrentRequest();
        return Stream.of(
                        link(here, "first", 1, true),
                        link(here, "prev", page - 1, page > 1),
                        link(here, "next", page + 1, page < pages),
                        link(here, "last", pages, true))
                .filter(link -> !link.isEmpty())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private static String link(UriComponentsBuilder here, String relation, int page, boolean exists) {
        return exists
                ? "<%s>; rel=\"%s\""
                        .formatted(
                                here.cloneBuilder()
                                        .replaceQueryParam("page", page)
                                        .build()
                                        .toUriString()
                                        .replace("<", "%3C")
                                        .replace(">", "%3E"),
                                relation)
                : "";
    }
}
