/**
 * The incident's lifecycle: its record (root cause, immediate solution, cause of rejection) and its own steps. The
 * pages on which the requester answers and judges are the portal's.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Incident",
        allowedDependencies = {"desk", "directory", "catalog", "ticket", "access", "notification", "engine", "page"})
package mesa.incident;
