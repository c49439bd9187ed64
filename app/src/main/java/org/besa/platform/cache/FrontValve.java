package org.besa.platform.cache;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/// Answers from what is kept, as far in front as the web server lets us: before filters, sessions and security, which
/// have had their say when the answer was made.
final class FrontValve extends ValveBase {

    private final Edition edition;
    private final KeptAnswers answers;
    private final Sending sending;
    private final String sessionCookie;

    FrontValve(Edition edition, KeptAnswers answers, Sending sending, String sessionCookie) {
        super(true);
        this.edition = edition;
        this.answers = answers;
        this.sending = sending;
        this.sessionCookie = sessionCookie;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getContext() != null) { // else the address is one that the web server turns away
            Question question = Question.of(request, edition.current(), sessionCookie);
            if (question != null) {
                Answer kept = answers.find(question);
                if (kept != null) {
                    sending.sendKept(question, kept, request, response);
                    return;
                }
                request.setAttribute(Keeping.QUESTION, question);
            }
        }
        getNext().invoke(request, response);
    }
}
