/** What Mesa's own pages share: the language they speak, the frame they stand in, the pages for what goes wrong. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Page",
        allowedDependencies = {"desk"})
package mesa.page;
