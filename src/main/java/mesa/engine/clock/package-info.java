/**
 * The service-level clock in the diagrams: the word {@code clock}, the timers that go by a ticket's ledger, and the
 * rule tables that say what is promised.
 */
package mesa.engine.clock;
