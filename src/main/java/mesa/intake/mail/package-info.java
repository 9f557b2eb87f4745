/**
 * What becomes of a mail to the desk: each ends in exactly one of ticket, comment, held reply, note, quarantine or
 * ignored, and stays available as it came. It is {@code reading} it, {@code sorting} it and {@code deeds} one after the
 * other; {@code kept} is what stays, {@code mailbox} where it comes from.
 */
@org.springframework.modulith.NamedInterface("mail")
package mesa.intake.mail;
