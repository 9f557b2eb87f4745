/**
 * The desk's set-up: one readable YAML file that says who the desk is, whom it serves, which teams it has and which
 * services it supports.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {})
package mesa.desk;
