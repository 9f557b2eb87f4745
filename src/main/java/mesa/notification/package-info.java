/**
 * Mail to people: renders a template in the person's language and sends it, at most once per person and business event.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"desk", "directory", "catalog", "ticket", "servicelevel", "access", "engine"})
package mesa.notification;
