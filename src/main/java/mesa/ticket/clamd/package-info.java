/** Speaks with a virus scanner by the protocol of ClamAV's {@code clamd}. */
package mesa.ticket.clamd;
