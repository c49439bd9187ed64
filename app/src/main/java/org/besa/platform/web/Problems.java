package org.besa.platform.web;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/// Turns errors into pages, in one place.
@ControllerAdvice
class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ModelAndView problem(Problem problem, Language language) {
        return page(
                problem.kind().status(),
                texts.text(language, problem.key(), problem.arguments().toArray()));
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException e, Language language) {
        return page(HttpStatus.CONTENT_TOO_LARGE, texts.text(language, "problem.upload-too-large"));
    }

    /// What stands in the address or the form is not text.
    @ExceptionHandler
    ModelAndView unreadable(InvalidParameterException e, Language language) {
        return page(HttpStatus.BAD_REQUEST, texts.text(language, "problem.bad-request"));
    }

    /// Left to the security filters, which lead to the sign-in page or answer 403.
    @ExceptionHandler
    void denied(AccessDeniedException e) {
        throw e;
    }

    @ExceptionHandler
    ModelAndView unexpected(Exception e, Language language) {
        if (e instanceof ErrorResponse response) {
            HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
            String key = status == HttpStatus.NOT_FOUND ? "problem.not-found" : "problem.bad-request";
            return page(status, texts.text(language, key));
        }
        String reference =
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log.error("Unexpected error, reference {}", reference, e);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, texts.text(language, "problem.unexpected", reference));
    }

    private static ModelAndView page(HttpStatus status, String message) {
        ModelAndView page = new ModelAndView("ui/problem");
        page.setStatus(status);
        page.addObject("status", status.value());
        page.addObject("message", message);
        return page;
    }
}
