package org.besa.platform.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataSettings.class)
class DataConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Home home(DataSettings settings) {
        return Home.occupy(settings.home());
    }

    /// Made only when no address of a database is given; closed after everything that uses it.
    @Bean
    @Lazy
    DatabaseServer databaseServer(Home home) {
        return DatabaseServer.start(home);
    }

    @Bean
    DataSource dataSource(DataSettings settings, ObjectProvider<DatabaseServer> server) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl(settings, server));
        config.setPoolName("besa");
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(Math.min(4, settings.connections()));
        config.addDataSourceProperty("ApplicationName", "besa");
        return new HikariDataSource(config);
    }

    private static String jdbcUrl(DataSettings settings, ObjectProvider<DatabaseServer> server) {
        String address = settings.databaseUrl();
        if (address == null || address.isBlank()) {
            return server.getObject().jdbcUrl();
        }
        ExternalDatabase external = ExternalDatabase.of(address);
        external.check();
        return external.jdbcUrl();
    }
}
