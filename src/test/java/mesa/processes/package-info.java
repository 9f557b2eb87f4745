/** What is asked of every diagram, decision, form and element template, whoever drew it. */
package mesa.processes;
