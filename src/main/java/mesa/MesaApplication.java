package mesa;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The help desk: starts everything that the desk's people work with. */
@SpringBootApplication
public class MesaApplication {

    public static void main(String[] args) {
        SpringApplication.run(MesaApplication.class, args);
    }
}
