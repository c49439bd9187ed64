package org.besa.platform.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The description for programs under a name that says its form. As YAML it stands at `/api/v1/openapi.yaml`.
@Hidden
@RestController
class OpenApiController {

    private final OpenApiWebMvcResource description;

    OpenApiController(OpenApiWebMvcResource description) {
        this.description = description;
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] openApi(HttpServletRequest request) throws JsonProcessingException {
        return description.openapiJson(request, request.getRequestURI(), Locale.ENGLISH);
    }
}
