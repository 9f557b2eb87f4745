package mesa;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test against the whole desk of the default profile: real engine, real PostgreSQL, real mail server, real HTTP.
 *
 * <p>All such tests share one running desk, so each makes its own tickets and looks only at those. There is one
 * PostgreSQL for all of a run, with an empty database for each Spring context: a test that changes properties or beans
 * costs a context and gets a database of its own. HTTP answers at {@code http://localhost:<local.server.port>}, which
 * is also the desk's base address, so that links in mails work. {@link TestClock} is the desk's wall clock and is put
 * right after each test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = OwnPlaces.class)
@Import({TestClock.Wiring.class, Statements.Wiring.class})
@TestExecutionListeners(listeners = DeskInUse.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface MesaTest {

    /** Whether the engine works off timers and mails by itself; false where the test runs each job by hand. */
    boolean backgroundJobs() default true;
}
