/**
 * A message as it came, read into what the desk can work with: who, about what, the new text apart from the quoted
 * history, the files. Knows nothing of tickets, and forgives whatever a mail program got wrong.
 */
package mesa.intake.mail.reading;
