package org.besa.platform.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataSettings.class)
class DataConfiguration {

    private static final Logger log = LoggerFactory.getLogger(DataConfiguration.class);

    @Bean
    @ConditionalOnMissingBean
    Home home(DataSettings settings) {
        return Home.occupy(settings.home());
    }

    /// Made only when no address of a database is given; closed after everything that uses it.
    @Bean
    @Lazy
    DatabaseServer databaseServer(Home home) throws IOException {
        DatabaseServer server = DatabaseServer.start(home);
        server.whenLost(() -> end(home));
        return server;
    }

    /// Without its database Besa could only answer with errors; who watches over it starts it again.
    private static void end(Home home) {
        log.error(
                "The database has ended by itself, and Besa ends with it. The end of {} says why; start Besa again.",
                home.path().resolve("database.log"));
        System.exit(1);
    }

    @Bean
    DatabaseAddress databaseAddress(DataSettings settings, ObjectProvider<DatabaseServer> server) {
        String address = settings.databaseUrl();
        if (address == null || address.isBlank()) {
            return new DatabaseAddress(server.getObject().jdbcUrl());
        }
        ExternalDatabase external = ExternalDatabase.of(address);
        external.check();
        return new DatabaseAddress(external.jdbcUrl());
    }

    @Bean
    DataSource dataSource(DataSettings settings, DatabaseAddress address) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.jdbcUrl());
        config.setPoolName("besa");
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(Math.min(4, settings.connections()));
        config.addDataSourceProperty("ApplicationName", "besa");
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw DatabaseServer.damaged(settings.home().toAbsolutePath(), "cannot be used: " + reason(e), e);
        }
    }

    private static String reason(PoolInitializationException e) {
        return String.valueOf(e.getMessage()).replaceFirst("^.*FATAL:\\s*", "");
    }
}
