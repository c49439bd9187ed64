package org.besa.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.besa.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/// An error as JSON, for programs.
record ProblemView(JsonMapper json, Texts texts, HttpStatus status, String detail) implements View {

    @Override
    public String getContentType() {
        return ProblemDocument.MEDIA_TYPE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        byte[] document = json.writeValueAsBytes(ProblemDocument.of(request, status, detail, texts));
        response.setStatus(status.value());
        response.setContentType(getContentType());
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }
}
