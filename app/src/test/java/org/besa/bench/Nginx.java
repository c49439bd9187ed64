package org.besa.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// nginx, serving the very bytes and heads that Besa serves, from files that were compressed before.
final class Nginx {

    private static final Set<String> ITS_OWN =
            Set.of("content-type", "content-length", "content-encoding", "connection", "date", "keep-alive");

    private final Path folder;
    private final StringBuilder locations = new StringBuilder();

    Nginx(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /// Makes it serve a page.
    ///
    /// @param address where; a path of one part
    /// @param plain the page as it is
    /// @param gzip the same page as gzip
    void add(String address, HttpResponse<byte[]> plain, HttpResponse<byte[]> gzip) throws IOException {
        Files.write(folder.resolve(address + ".html"), plain.body());
        Files.write(folder.resolve(address + ".html.gz"), gzip.body());
        locations
                .append("location = /")
                .append(address)
                .append(" { try_files /")
                .append(address)
                .append(".html =404; ");
        locations
                .append("default_type \"")
                .append(gzip.headers().firstValue("Content-Type").orElseThrow())
                .append("\"; ");
        for (Map.Entry<String, List<String>> header : gzip.headers().map().entrySet()) {
            if (!ITS_OWN.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                for (String value : header.getValue()) {
                    locations
                            .append("add_header ")
                            .append(header.getKey())
                            .append(" '")
                            .append(value.replace("'", "\\'"))
                            .append("'; ");
                }
            }
        }
        locations.append("add_header Last-Modified ''; }\n");
    }

    RunningServer start() throws IOException, InterruptedException {
        int port = RunningServer.freePort();
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, """
                daemon off;
                %s
                worker_processes auto;
                pid %2$s/nginx.pid;
                error_log %2$s/error.log;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  client_body_temp_path %2$s/body;
                  proxy_temp_path %2$s/proxy;
                  fastcgi_temp_path %2$s/fastcgi;
                  uwsgi_temp_path %2$s/uwsgi;
                  scgi_temp_path %2$s/scgi;
                  types {}
                  sendfile on;
                  tcp_nopush on;
                  etag off;
                  server_tokens off;
                  gzip_static on;
                  open_file_cache max=100;
                  open_file_cache_valid 1h;
                  keepalive_requests 1000000000;
                  server {
                    listen 127.0.0.1:%3$d;
                    root %2$s;
                    %4$s
                  }
                }
                """.formatted(asRoot() ? "user root;" : "", folder, port, locations));
        return RunningServer.start(
                List.of("nginx", "-e", folder.resolve("error.log").toString(), "-c", configuration.toString()),
                Map.of(),
                port,
                "/home",
                folder.resolve("nginx.log"));
    }

    /// Its workers would be somebody else, who may not read our files.
    private static boolean asRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
