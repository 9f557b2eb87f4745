/** What people see of the service-level clock of a ticket: what is promised until when, and how it was counted. */
package mesa.portal.clock;
