package mesa.servicelevel;

/** What an entry of the ledger does to one clock. */
public enum ClockEvent {

    /** It begins to count from zero; what it counted before is over and settled. */
    START,

    /** It stands still while the desk waits for somebody else. */
    PAUSE,

    /** It goes on with what was used before. */
    RESUME,

    /** It stands still because the promise is kept, or there is nothing left to keep. */
    STOP,

    /** It counts towards another time, or by another calendar, from here on; what was used stays used. */
    RETARGET,

    /** A threshold of it was reached and what follows from that was begun; the clock itself does not notice. */
    REACHED
}
