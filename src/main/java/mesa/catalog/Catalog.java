package mesa.catalog;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells which services the desk supports. */
@Service
public class Catalog {

    /** The services of the desk's file, by name. */
    public List<ServiceOffering> offered() {
        throw new UnsupportedOperationException();
    }

    /** The service with that id, also one that is no longer offered. */
    public Optional<ServiceOffering> service(String id) {
        throw new UnsupportedOperationException();
    }
}
