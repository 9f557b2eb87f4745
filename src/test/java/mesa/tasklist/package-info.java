/** What technicians see in Tasklist, looked at with a browser. */
package mesa.tasklist;
