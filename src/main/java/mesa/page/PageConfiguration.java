package mesa.page;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.FixedVersionStrategy;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Lets every page understand {@code ?lang=} and {@code ?theme=}, and browsers keep styles and scripts: their addresses
 * carry a version made from what is in them, so that a new one is fetched at once and an old one never again.
 */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final PageLanguage language;
    private final PageTheme theme;
    private final OwnForms ownForms;

    PageConfiguration(PageLanguage language, PageTheme theme, OwnForms ownForms) {
        this.language = language;
        this.theme = theme;
        this.ownForms = ownForms;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(language);
        registry.addInterceptor(theme);
        registry.addInterceptor(ownForms);
    }

    /** One version for all of a folder, because scripts name each other by relative address. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (var folder : new String[] {"css", "js", "img"}) {
            var place = "classpath:/static/" + folder + "/";
            var version = new FixedVersionStrategy(FolderVersion.of(place + "**/*.*"));
            registry.addResourceHandler("/" + folder + "/**")
                    .addResourceLocations(place)
                    .setCacheControl(FOR_EVER)
                    .resourceChain(true)
                    .addResolver(new VersionResourceResolver().addVersionStrategy(version, "/**"));
        }
    }
}
