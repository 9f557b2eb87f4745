/**
 * The incident's lifecycle: its record (root cause, immediate solution, cause of rejection), its own steps and the page
 * on which the requester judges the solution.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Incident",
        allowedDependencies = {"desk", "directory", "catalog", "ticket", "access", "notification", "engine", "page"})
package mesa.incident;
