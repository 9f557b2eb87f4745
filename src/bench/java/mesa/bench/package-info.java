/** How fast the desk is: run by {@code mvn -Pbench test}, printed, and noted in src/docs/performance.md. */
package mesa.bench;
