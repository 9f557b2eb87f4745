package mesa.page;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import mesa.MesaTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MesaTest
class ErrorPagesTest {

    @Autowired
    private MockMvc web;

    @ParameterizedTest
    @CsvSource({
        "400, No entendimos la solicitud, We did not understand the request",
        "403, No tiene permiso para esto, You may not do this",
        "404, Esta página no existe, There is no such page",
        "409, No se pudo hacer, That could not be done",
        "500, Algo falló de nuestro lado, Something failed on our side"
    })
    void saysInBothLanguagesWhatWentWrong(int status, String spanish, String english) throws Exception {
        web.perform(error(status))
                .andExpect(status().is(status))
                .andExpect(content().string(containsString("<h1>" + spanish)));
        web.perform(error(status).param("lang", "en")).andExpect(content().string(containsString("<h1>" + english)));
    }

    @Test
    void neverShowsWhatBrokeInside() throws Exception {
        var broken = error(500)
                .param("trace", "true")
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret table name"));

        web.perform(broken)
                .andExpect(content().string(not(containsString("secret table name"))))
                .andExpect(content().string(not(containsString("IllegalStateException"))));
    }

    @Test
    void remembersTheChosenLanguage() throws Exception {
        web.perform(error(404).param("lang", "en")).andExpect(cookie().value("MESA-LANG", "en"));
        web.perform(error(404).cookie(new jakarta.servlet.http.Cookie("MESA-LANG", "en")))
                .andExpect(content().string(containsString("<html lang=\"en\"")));
    }

    @ParameterizedTest
    @CsvSource({"en-GB, en", "es-MX, es", "'fr, en;q=0.5', en", "de, es"})
    void speaksTheFirstLanguageOfTheBrowserThatItKnows(String browser, String page) throws Exception {
        web.perform(error(404).header(HttpHeaders.ACCEPT_LANGUAGE, browser))
                .andExpect(content().string(containsString("<html lang=\"" + page + "\"")));
    }

    private static MockHttpServletRequestBuilder error(int status) {
        return get("/error")
                .accept(MediaType.TEXT_HTML)
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .with(user("somebody"));
    }
}
