package mesa.directory;

/** How somebody who asks for help introduces themselves (A8): everything but the mail address may be null. */
public record ContactDetails(String name, String email, String phone, String unit) {}
