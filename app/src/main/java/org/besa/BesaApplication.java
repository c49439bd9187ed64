package org.besa;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// Starts Besa.
@SpringBootApplication
@Modulithic(sharedModules = "platform")
public class BesaApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(BesaApplication.class, arguments);
    }
}
