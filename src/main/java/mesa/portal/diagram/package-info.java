/**
 * "Usted está aquí": the live diagram of a ticket on its page, and the flows of the desk as it publishes them (B24).
 */
package mesa.portal.diagram;
