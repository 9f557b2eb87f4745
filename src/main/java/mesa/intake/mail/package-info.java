/**
 * What becomes of a mail to the desk: each ends in exactly one of ticket, comment, held reply, note, quarantine or
 * ignored, and stays available as it came.
 */
@org.springframework.modulith.NamedInterface("mail")
package mesa.intake.mail;
