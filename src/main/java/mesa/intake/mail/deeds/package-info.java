/** What was decided about a mail is done: a ticket with its files and watchers, a comment, a note. */
package mesa.intake.mail.deeds;
