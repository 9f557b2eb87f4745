package mesa.catalog;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All services, also those that are out of use. */
interface Services extends Repository<ServiceOffering, String> {

    ServiceOffering save(ServiceOffering service);

    List<ServiceOffering> findAll();
}
