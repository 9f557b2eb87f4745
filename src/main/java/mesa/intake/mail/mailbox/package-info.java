/**
 * The mailboxes that the desk watches: fetches what comes in by mail, and marks it there once the desk has it for good.
 */
@org.springframework.modulith.NamedInterface("mailbox")
package mesa.intake.mail.mailbox;
