package org.besa.portal.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.besa.platform.api.ApiSettings;
import org.besa.platform.web.ProblemDocument;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The page that explains the interface for programs: its addresses, taken from the code, and the types of its errors.
@Controller
class ApiPageController {

    private static final String ADDRESSES = "/api/v1/";

    private final RequestMappingHandlerMapping mappings;
    private final ApiSettings settings;

    ApiPageController(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings, ApiSettings settings) {
        this.mappings = mappings;
        this.settings = settings;
    }

    @GetMapping("/api")
    String api(Model model) {
        model.addAttribute("endpoints", endpoints());
        model.addAttribute(
                "problems",
                ProblemDocument.TYPES.entrySet().stream()
                        .map(ApiPageController::type)
                        .toList());
        model.addAttribute("requests", settings.requests());
        model.addAttribute("seconds", settings.period().toSeconds());
        return "portal/api";
    }

    private List<ApiEndpoint> endpoints() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> isOffered(entry.getValue().getBeanType()))
                .flatMap(entry -> endpoints(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(ApiEndpoint::path))
                .toList();
    }

    /// The addresses of the description itself are named above the list.
    private static boolean isOffered(Class<?> controller) {
        return controller.getPackageName().startsWith("org.besa") && !controller.isAnnotationPresent(Hidden.class);
    }

    private static Stream<ApiEndpoint> endpoints(RequestMappingInfo mapping, HandlerMethod method) {
        List<String> parameters = Stream.of(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(parameter -> parameter.getParameter().getName())
                .toList();
        return mapping.getPatternValues().stream()
                .filter(path -> path.startsWith(ADDRESSES))
                .map(path -> new ApiEndpoint(path, method.getMethod().getName(), parameters));
    }

    private static ApiEndpoint.ProblemType type(Map.Entry<HttpStatus, String> entry) {
        return new ApiEndpoint.ProblemType(
                entry.getKey().value(), entry.getValue().toLowerCase(Locale.ROOT));
    }
}
