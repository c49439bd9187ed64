package org.besa.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/// The page of errors that happen before a controller is reached: nothing at the address, not allowed.
@Controller
class ErrorPageController implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPageController.class);

    private final PageFactory pages;
    private final Texts texts;
    private final JsonMapper json;
    private final DataSize largestUpload;

    ErrorPageController(
            PageFactory pages,
            Texts texts,
            JsonMapper json,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize largestUpload) {
        this.largestUpload = largestUpload;
        this.pages = pages;
        this.texts = texts;
        this.json = json;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = status(request);
        response.setStatus(status);
        if (ProblemDocument.isFor(request)) {
            return forPrograms(request, HttpStatus.valueOf(status));
        }
        Language language = pages.page(request).language();
        model.addAttribute("status", status);
        model.addAttribute(
                "message",
                switch (status) {
                    case 404 -> texts.text(language, "problem.not-found");
                    case 403 -> texts.text(language, "problem.forbidden");
                    case 413 -> texts.text(language, "problem.upload-too-large", largestUpload.toMegabytes());
                    case 500 -> texts.text(language, "problem.unexpected", recorded(request));
                    default -> texts.text(language, "problem.bad-request");
                });
        return "ui/problem";
    }

    private ProblemView forPrograms(HttpServletRequest request, HttpStatus status) {
        Language language = ProblemDocument.language(request);
        String detail = switch (status) {
            case NOT_FOUND -> texts.text(language, "problem.not-found");
            case FORBIDDEN -> texts.text(language, "api.problem.only-read");
            case INTERNAL_SERVER_ERROR -> texts.text(language, "problem.unexpected", recorded(request));
            default -> texts.text(language, "problem.bad-request");
        };
        return new ProblemView(json, texts, status, detail);
    }

    /// Who asks for this address by hand, without an error, asks for a page that does not exist.
    private static int status(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof InvalidParameterException unreadable) {
            return unreadable.getErrorCode();
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpStatus.NOT_FOUND.value();
    }

    /// The reference under which an error was recorded that broke a page while it was being written.
    private static String recorded(HttpServletRequest request) {
        String reference =
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        Object error = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        log.error("Unexpected error, reference {}", reference, error instanceof Throwable thrown ? thrown : null);
        return reference;
    }
}
