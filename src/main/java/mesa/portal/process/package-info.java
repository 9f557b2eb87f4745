/** The steps of the diagram that mails links. */
package mesa.portal.process;
