package org.besa.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A form of the workspace that came after its session had ended. What was typed into it waits in the new session, is
/// shown after signing in, and is sent again only when the person says so: nobody can have a form sent in the name of
/// somebody else by waiting for them to sign in.
///
/// @param action address it was sent to, language included
/// @param from address of the page it stood on, null when the browser did not tell
/// @param fields in the order of the form, without the token; empty when there was more than is kept
/// @param hadFiles whether files could be chosen, which are not kept
public record InterruptedForm(String action, @Nullable String from, List<Field> fields, boolean hadFiles)
        implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = InterruptedForm.class.getName();
    private static final int MOST_CHARACTERS = 65_536;
    private static final Set<String> OF_THE_PAGE = Set.of("_csrf", "version");

    /// A field as it was sent.
    public record Field(String name, String value) implements Serializable {

        /// Whether a person wrote it, as far as that can be told: numbers and names of things are the page's own.
        public boolean isTyped() {
            return !OF_THE_PAGE.contains(name) && value.strip().length() > 2;
        }
    }

    static InterruptedForm of(HttpServletRequest request) {
        boolean files = String.valueOf(request.getContentType()).startsWith("multipart/");
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                if (!name.equals("_csrf")) {
                    fields.add(new Field(name, value));
                }
            }
        });
        int length = fields.stream()
                .mapToInt(f -> f.name().length() + f.value().length())
                .sum();
        return new InterruptedForm(
                request.getRequestURI(),
                deskPage(request),
                length > MOST_CHARACTERS ? List.of() : List.copyOf(fields),
                files);
    }

    /// The page it stood on, when that is one of the workspace.
    private static @Nullable String deskPage(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        String desk = request.getContextPath() + "/desk";
        int at = referer == null ? -1 : referer.indexOf(desk);
        return at < 0 ? null : referer.substring(at);
    }

    static Optional<InterruptedForm> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof InterruptedForm form
                ? Optional.of(form)
                : Optional.empty();
    }

    void keepIn(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    /// What was typed, worth showing.
    public List<String> typed() {
        return fields.stream().filter(Field::isTyped).map(Field::value).toList();
    }
}
