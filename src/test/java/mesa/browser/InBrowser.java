package mesa.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that looks at the desk with a browser: its methods take {@link Windows}, or one
 * {@link com.microsoft.playwright.Page}, as a parameter. With {@link mesa.MesaTest}, addresses such as {@code /login}
 * are the desk's. What a failed test saw is kept in {@code target/browser}: a picture and a trace of each window.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
public @interface InBrowser {}
