package org.besa.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;

/// How long two servers took for the same page, asked in turns by one reader.
///
/// @param first median in milliseconds
/// @param second median in milliseconds
record Turns(double first, double second) {

    static Turns of(HttpRequest first, HttpRequest second, int warmUp, int rounds)
            throws IOException, InterruptedException {
        double[] ofFirst = new double[rounds];
        double[] ofSecond = new double[rounds];
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int round = -warmUp; round < rounds; round++) {
                double one = milliseconds(client, first);
                double other = milliseconds(client, second);
                if (round >= 0) {
                    ofFirst[round] = one;
                    ofSecond[round] = other;
                }
            }
        }
        return new Turns(median(ofFirst), median(ofSecond));
    }

    private static double milliseconds(HttpClient client, HttpRequest request)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        double taken = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
        }
        return taken;
    }

    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
