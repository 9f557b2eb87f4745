package mesa.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import mesa.MesaTest;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Hands windows to tests, keeps what they showed when the test fails, and closes them. */
class BrowserExtension implements ParameterResolver, TestExecutionExceptionHandler, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Windows.class
                || parameter.getParameter().getType() == Page.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var windows = test.getStore(OURS)
                .getOrComputeIfAbsent(
                        Windows.class, key -> new Windows(browser(test), baseAddress(test)), Windows.class);
        return parameter.getParameter().getType() == Windows.class ? windows : windows.open();
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        var windows = test.getStore(OURS).get(Windows.class, Windows.class);
        if (windows != null) {
            try {
                windows.keepWhatTheyShow(folderOf(test));
            } catch (PlaywrightException e) {
                failure.addSuppressed(e);
            }
        }
        throw failure;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var windows = test.getStore(OURS).remove(Windows.class, Windows.class);
        if (windows != null) {
            windows.close();
        }
    }

    private static Browser browser(ExtensionContext test) {
        return test.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(RunningBrowser.class, key -> new RunningBrowser(), RunningBrowser.class)
                .browser();
    }

    private static String baseAddress(ExtensionContext test) {
        if (!AnnotatedElementUtils.hasAnnotation(test.getRequiredTestClass(), MesaTest.class)) {
            return null;
        }
        return SpringExtension.getApplicationContext(test).getEnvironment().getProperty("mesa.base-url");
    }

    private static Path folderOf(ExtensionContext test) {
        return Path.of(
                "target",
                "browser",
                test.getRequiredTestClass().getSimpleName(),
                test.getRequiredTestMethod().getName());
    }
}
