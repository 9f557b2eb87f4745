package mesa;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;

/**
 * The SQL statements that the desk sends to its database while it answers one request, whoever sends them: Hibernate,
 * Spring's JDBC or the engine. They are heard below the connection pool, which stays what it is; with the system
 * property {@code mesa.test.deaf}, for benchmarks, nothing listens.
 */
public final class Statements {

    private static final String HEADER = "X-Listen";
    private static final ThreadLocal<List<String>> HEARD = new ThreadLocal<>();
    private static final Map<String, CompletableFuture<List<String>>> AWAITED = new ConcurrentHashMap<>();

    private Statements() {}

    /** The statements behind that page, in their order; a page that does not answer with 200 is an error. */
    public static List<String> of(Visitor visitor, String path) {
        return heard(
                id -> visitor.send(visitor.request(path).setHeader(HEADER, id).GET()), HttpStatus.OK);
    }

    /** The statements behind a form that is sent to that page; one that leads to no other page is an error. */
    public static List<String> of(Visitor visitor, String path, Map<String, String> form) {
        return heard(id -> visitor.with(HEADER, id).post(path, form), HttpStatus.FOUND);
    }

    /** The statements that this thread sends while it does that, in their order. */
    public static List<String> during(Runnable deed) {
        var statements = new ArrayList<String>();
        HEARD.set(statements);
        try {
            deed.run();
        } finally {
            HEARD.remove();
        }
        return List.copyOf(statements);
    }

    private static List<String> heard(Function<String, HttpResponse<String>> request, HttpStatus expected) {
        var id = UUID.randomUUID().toString();
        var statements = new CompletableFuture<List<String>>();
        AWAITED.put(id, statements);
        var answer = request.apply(id);
        if (answer.statusCode() != expected.value()) {
            throw new IllegalStateException(answer.uri() + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return statements.orTimeout(10, TimeUnit.SECONDS).join();
    }

    private static void listen(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var statements = new ArrayList<String>();
        HEARD.set(statements);
        try {
            chain.doFilter(request, response);
        } finally {
            HEARD.remove();
            var id = ((HttpServletRequest) request).getHeader(HEADER);
            var awaited = id == null ? null : AWAITED.remove(id);
            if (awaited != null) {
                awaited.complete(List.copyOf(statements));
            }
        }
    }

    private static void hear(List<QueryInfo> sent) {
        var statements = HEARD.get();
        if (statements != null) {
            statements.add(sent.isEmpty() ? "an empty batch" : sent.get(0).getQuery());
        }
    }

    /** Lets the statements of every request be heard. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        static BeanPostProcessor ears() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessBeforeInitialization(Object bean, String name) {
                    if (bean instanceof HikariDataSource pool && !Boolean.getBoolean("mesa.test.deaf")) {
                        listenBelow(pool);
                    }
                    return bean;
                }
            };
        }

        private static void listenBelow(HikariDataSource pool) {
            var postgres = new PGSimpleDataSource();
            postgres.setUrl(pool.getJdbcUrl());
            pool.setDataSource(ProxyDataSourceBuilder.create(postgres)
                    .afterQuery((execution, sent) -> hear(sent))
                    .build());
        }

        @Bean
        FilterRegistrationBean<Filter> listening() {
            var registration = new FilterRegistrationBean<Filter>(Statements::listen);
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return registration;
        }
    }
}
