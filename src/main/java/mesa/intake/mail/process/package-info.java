/** How incoming mail starts processes. */
package mesa.intake.mail.process;
