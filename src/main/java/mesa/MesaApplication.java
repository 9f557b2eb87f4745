package mesa;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The help desk: starts everything that the desk's people work with. It counts in UTC wherever it runs, because the
 * engine keeps its timers' dates without a zone; what people read is in the desk's own time zone.
 */
@SpringBootApplication
public class MesaApplication {

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(MesaApplication.class, args);
    }
}
