/** The mail step of the diagrams, and what other modules' steps share with it. */
@org.springframework.modulith.NamedInterface("process")
package mesa.notification.process;
