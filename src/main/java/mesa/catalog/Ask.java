package mesa.catalog;

import jakarta.persistence.Embeddable;

/** Something that the desk asks people to tell about a fault of a service (E20). */
@Embeddable
record Ask(String id, String label) {}
