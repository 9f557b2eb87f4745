package mesa.servicelevel;

/** A ticket's clock ledger got new lines; its due dates may be others now. */
public record LedgerChanged(String ticket) {}
