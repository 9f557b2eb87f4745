/** People, client organisations and support teams: who asks, who answers, and who belongs where. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"desk"})
package mesa.directory;
