/**
 * Service levels: calendars, targets and the clock ledger. What is promised, how much of it is used, and when it is
 * due.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Service levels",
        allowedDependencies = {"desk"})
package mesa.servicelevel;
