/**
 * The case file of a ticket: what was asked, by whom, how it stands, and everything said and done about it. Knows
 * neither engine nor mail.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Ticket",
        allowedDependencies = {"directory", "catalog", "servicelevel", "scratch"})
package mesa.ticket;
