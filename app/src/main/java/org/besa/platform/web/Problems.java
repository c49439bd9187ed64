package org.besa.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.databind.json.JsonMapper;

/// Turns errors into pages, in one place.
@ControllerAdvice
class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final Texts texts;
    private final JsonMapper json;
    private final DataSize largestUpload;

    Problems(
            Texts texts,
            JsonMapper json,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize largestUpload) {
        this.texts = texts;
        this.json = json;
        this.largestUpload = largestUpload;
    }

    @ExceptionHandler
    ModelAndView problem(Problem problem, HttpServletRequest request) {
        Language language = language(request);
        return answer(
                request,
                problem.kind().status(),
                texts.text(language, problem.key(), problem.arguments().toArray()));
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        Language language = language(request);
        return answer(
                request,
                HttpStatus.CONTENT_TOO_LARGE,
                texts.text(language, "problem.upload-too-large", largestUpload.toMegabytes()));
    }

    /// What stands in the address or the form is not text.
    @ExceptionHandler
    ModelAndView unreadable(InvalidParameterException e, HttpServletRequest request) {
        return answer(request, HttpStatus.BAD_REQUEST, texts.text(language(request), "problem.bad-request"));
    }

    /// A parameter has another form than the one described.
    @ExceptionHandler
    ModelAndView mistyped(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return answer(
                request, HttpStatus.BAD_REQUEST, texts.text(language(request), "api.problem.parameter", e.getName()));
    }

    /// Left to the security filters, which lead to the sign-in page or answer 403.
    @ExceptionHandler
    void denied(AccessDeniedException e) {
        throw e;
    }

    @ExceptionHandler
    ModelAndView unexpected(Exception e, HttpServletRequest request) {
        Language language = language(request);
        if (e instanceof ErrorResponse response) {
            HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
            String key = status == HttpStatus.NOT_FOUND ? "problem.not-found" : "problem.bad-request";
            return answer(request, status, texts.text(language, key));
        }
        String reference =
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log.error("Unexpected error, reference {}", reference, e);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, texts.text(language, "problem.unexpected", reference));
    }

    private static Language language(HttpServletRequest request) {
        return ProblemDocument.isFor(request)
                ? ProblemDocument.language(request)
                : Language.of(RequestContextUtils.getLocale(request));
    }

    private ModelAndView answer(HttpServletRequest request, HttpStatus status, String message) {
        if (ProblemDocument.isFor(request)) {
            return new ModelAndView(new ProblemView(json, texts, status, message));
        }
        ModelAndView page = new ModelAndView("ui/problem");
        page.setStatus(status);
        page.addObject("status", status.value());
        page.addObject("message", message);
        return page;
    }
}
