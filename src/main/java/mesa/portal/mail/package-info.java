/** Pages about mail that came in: what waits to be looked at, what was held back, and whole messages. */
package mesa.portal.mail;
