/**
 * What is to become of a mail: who or what wrote it, which ticket it is about, what its sender may do. Decides, and
 * does nothing.
 */
package mesa.intake.mail.sorting;
