package org.besa.platform.cache;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.besa.platform.web.PublicAddresses;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Lets the rest of Besa make the answer to a question that [FrontValve] found nothing kept for, keeps it and sends it.
///
/// Requests that came by another way carry no question and pass through.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class AnswerFilter implements Filter {

    private final KeptAnswers answers;
    private final Sending sending;
    private final PublicAddresses addresses;
    private final int largest;

    AnswerFilter(KeptAnswers answers, Sending sending, PublicAddresses addresses, CacheSettings settings) {
        this.answers = answers;
        this.sending = sending;
        this.addresses = addresses;
        this.largest = (int) settings.largest().toBytes();
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) asked;
        HttpServletResponse response = (HttpServletResponse) answered;
        if (request.getAttribute(Keeping.QUESTION) instanceof Question question) {
            request.removeAttribute(Keeping.QUESTION);
            if (addresses.contain(request.getRequestURI())) {
                answer(question, request, response, chain);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void answer(Question question, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Answer> answer;
        try {
            answer = answers.findOrMake(question, () -> make(question, request, response, chain));
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (Exception e) {
            throw new ServletException(e);
        }
        if (answer.isPresent()) {
            sending.send(answer.get(), request, response);
        }
    }

    private Optional<Answer> make(
            Question question, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Capture capture = new Capture(response, largest);
        request.setAttribute(Keeping.MAKING, true);
        try {
            chain.doFilter(new WholeAnswer(request, capture), capture);
        } finally {
            request.removeAttribute(Keeping.MAKING);
        }
        Optional<Answer> answer = Keeping.answer(question, request, capture);
        if (answer.isPresent()) {
            response.reset(); // what was said about the answer stands in it
        } else if (capture.isHeld()) {
            Keeping.forbid(response);
            capture.letGo();
        }
        return answer;
    }
}
