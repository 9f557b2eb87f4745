/** The requester's pages behind the links of the incident's mails. */
package mesa.incident.web;
