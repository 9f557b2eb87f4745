/**
 * The workflow engine of the desk: its settings, the vocabulary that every diagram may use, and the doors through which
 * a running ticket is moved.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Engine",
        allowedDependencies = {"desk", "directory", "catalog", "ticket", "access", "servicelevel"})
package mesa.engine;
