package mesa.engine.identity;

import jakarta.servlet.Filter;
import mesa.access.CurrentPerson;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the engine learns who is in: behind the security rules, before Camunda's own filters. */
@Configuration(proxyBeanMethods = false)
class IdentityFilters {

    private static final int BEHIND_THE_SECURITY_RULES = 10;

    @Bean
    FilterRegistrationBean<Filter> webAppIdentity(CurrentPerson current, DeskGroups groups) {
        return registered(new WebAppIdentity(current, groups), "/camunda/app/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<Filter> engineRestIdentity(
            CurrentPerson current, DeskGroups groups, IdentityService identities) {
        return registered(new EngineRestIdentity(current, groups, identities), "/engine-rest/*");
    }

    private static FilterRegistrationBean<Filter> registered(Filter filter, String... paths) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(paths);
        registration.setOrder(BEHIND_THE_SECURITY_RULES);
        return registration;
    }
}
