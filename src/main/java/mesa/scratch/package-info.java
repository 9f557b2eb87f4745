/**
 * Files that are needed only while something is worked on, such as a mail that was fetched or an archive that is looked
 * into: nothing of them stays on the machine, also when a node is killed.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Scratch files",
        allowedDependencies = {})
package mesa.scratch;
