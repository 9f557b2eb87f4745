package mesa.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import mesa.Visitor;
import mesa.browser.Windows;

/** Browser windows of people who are logged in already and have chosen how pages look. */
record PortalWindow(Windows windows, int port) {

    /** The window of that person, or of a stranger for null, in that language ({@code es}) and theme ({@code dark}). */
    Page of(String reader, String language, String theme) {
        return of(reader, language, theme, new Browser.NewContextOptions());
    }

    Page of(String reader, String language, String theme, Browser.NewContextOptions options) {
        var page = windows.open(options.setLocale(language.equals("es") ? "es-MX" : "en-GB"));
        page.context().tracing().stop(); // many pages are shown in one window, and what is wrong is said in words
        page.context().addCookies(List.of(cookie("MESA-LANG", language), cookie("MESA-THEME", theme)));
        if (reader != null) {
            var session = Visitor.loggedIn(port, reader).cookie("JSESSIONID");
            page.context().addCookies(List.of(cookie("JSESSIONID", session)));
        }
        return page;
    }

    private Cookie cookie(String name, String value) {
        return new Cookie(name, value).setUrl("http://localhost:" + port);
    }
}
