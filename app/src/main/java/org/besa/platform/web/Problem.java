package org.besa.platform.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/// Something that cannot be done, said so that a person can go on: the one family of errors.
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String key;
    private final transient List<Object> arguments;

    /// What sort of obstacle it is, and the status it is answered with.
    public enum Kind {
        NOT_FOUND(HttpStatus.NOT_FOUND),
        INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
        CONFLICT(HttpStatus.CONFLICT),
        FORBIDDEN(HttpStatus.FORBIDDEN),
        TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
        /// A parameter of a request that makes no sense.
        UNREADABLE(HttpStatus.BAD_REQUEST);

        private final HttpStatus status;

        Kind(HttpStatus status) {
            this.status = status;
        }

        public HttpStatus status() {
            return status;
        }
    }

    /// Made with the key of a message that says what was wrong and what would be right.
    public Problem(Kind kind, String key, Object... arguments) {
        super(kind + " " + key);
        this.kind = kind;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /// There is nothing public at this address.
    public static Problem notFound() {
        return new Problem(Kind.NOT_FOUND, "problem.not-found");
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
