/**
 * Who the engine and its web applications take people for: the desk's directory, seen as Camunda's users and groups.
 */
package mesa.engine.identity;
