/**
 * The embedded parts of the default profile: a PostgreSQL whose data is kept between starts, a mail server whose every
 * mail can be read, and a message that says where everything is. None of it is in the packaged application.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Demo")
package mesa.demo;
