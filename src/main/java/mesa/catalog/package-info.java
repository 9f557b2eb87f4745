/** The services that requesters can report against, and which team supports each at each level. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Catalog",
        allowedDependencies = {"desk", "directory"})
package mesa.catalog;
