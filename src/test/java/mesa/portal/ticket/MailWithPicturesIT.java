package mesa.portal.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.UUID;
import javax.imageio.ImageIO;
import mesa.MesaTest;
import mesa.browser.InBrowser;
import mesa.intake.mail.Mail;
import mesa.intake.mail.MailIntake;
import mesa.intake.mail.kept.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A mail as its sender formatted it: with the pictures that came with it, and nothing from elsewhere. */
@MesaTest(backgroundJobs = false)
@InBrowser
class MailWithPicturesIT {

    private static final int SIDE = 40;

    @Autowired
    private MailIntake intake;

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "jpg"})
    void aPictureInTheTextIsDrawnAndNoneIsFetchedFromElsewhere(String format, Page page) throws IOException {
        var fate = mail("image/" + format, picture(format));
        logIn(page, "luis");
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));

        var response = page.navigate("/tickets/" + fate.ticket() + "/mail/" + fate.mail() + "/formatted");

        var drawn = ImageIO.read(
                new ByteArrayInputStream(page.getByAltText("La pantalla").screenshot()));
        var colour = new Color(drawn.getRGB(SIDE / 2, SIDE / 2));
        assertThat(colour.getRed()).isGreaterThan(200);
        assertThat(colour.getBlue()).isLessThan(60);
        assertThat(asked).noneMatch(url -> url.contains("elsewhere"));
        assertThat(response.headerValue("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; img-src data:; sandbox");
    }

    @Test
    void whatOnlySaysThatItIsAPictureIsNotShownAsOne(Page page) {
        var fate = mail("image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes());
        logIn(page, "luis");

        page.navigate("/tickets/" + fate.ticket() + "/mail/" + fate.mail() + "/formatted");

        assertThat(page.content()).contains("La pantalla").doesNotContain("data:", "cid:", "elsewhere");
    }

    private Fate mail(String type, byte[] picture) {
        return Mail.from("zoe-" + UUID.randomUUID() + "@pueblo.localhost")
                .about("Pantalla")
                .with("Content-Type: multipart/related; boundary=frontera")
                .saying("""
                        --frontera
                        Content-Type: text/html; charset=utf-8

                        <p>Mire <img src="cid:foto1%%40pc" alt="La pantalla"> y
                        <img src="http://elsewhere.localhost/pixel.png" alt="Otra"></p>
                        --frontera
                        Content-Type: %s; name=foto
                        Content-ID: <foto1@pc>
                        Content-Disposition: inline
                        Content-Transfer-Encoding: base64

                        %s
                        --frontera--
                        """.formatted(type, Base64.getMimeEncoder().encodeToString(picture)))
                .to(intake);
    }

    private static byte[] picture(String format) throws IOException {
        var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, SIDE, SIDE);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    private static void logIn(Page page, String username) {
        page.navigate("/login");
        page.locator("#username").fill(username);
        page.locator("#password").fill("mesa-demo");
        page.locator("button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
    }
}
