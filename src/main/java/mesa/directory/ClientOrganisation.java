package mesa.directory;

/** An organisation that the desk serves (A6). */
public record ClientOrganisation(String id, String name) {}
