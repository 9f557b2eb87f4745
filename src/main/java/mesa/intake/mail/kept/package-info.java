/**
 * What the desk keeps of its mails: each as it came, by what it is recognised when it comes again, and how it ended.
 */
package mesa.intake.mail.kept;
