package org.besa.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.besa.platform.i18n.Texts;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/// The page of errors that happen before a controller is reached: nothing at the address, not allowed.
@Controller
class ErrorPageController implements ErrorController {

    private final PageFactory pages;
    private final Texts texts;

    ErrorPageController(PageFactory pages, Texts texts) {
        this.pages = pages;
        this.texts = texts;
    }

    @RequestMapping("/error")
    String error(HttpServletRequest request, Model model) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer number ? number : HttpStatus.NOT_FOUND.value();
        String key = switch (status) {
            case 404 -> "problem.not-found";
            case 403 -> "problem.forbidden";
            case 413 -> "problem.upload-too-large";
            default -> "problem.bad-request";
        };
        model.addAttribute("status", status);
        model.addAttribute("message", texts.text(pages.page(request).language(), key));
        return "ui/problem";
    }
}
