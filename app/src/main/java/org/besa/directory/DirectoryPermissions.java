package org.besa.directory;

import java.util.List;
import org.besa.platform.security.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What may be permitted of the directory.
@Configuration(proxyBeanMethods = false)
class DirectoryPermissions {

    @Bean
    Permissions.Declared permissionsOfTheDirectory() {
        return new Permissions.Declared(List.of(
                "directory.edit",
                "directory.units",
                "directory.contacts",
                "directory.bodies",
                "directory.stakeholders"));
    }
}
